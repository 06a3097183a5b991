/**
 * The default run: one command starts a real PostgreSQL and Open Liberty and ends both together.
 *
 * <p>It lies with the tests because it needs the embedded database, which must never be part of the WAR.
 */
package com.intellisend.launch;
