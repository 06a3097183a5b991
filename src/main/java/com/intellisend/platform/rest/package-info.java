/** What all resources under /api share: the application, the tenant of the path, JSON that refuses unknown fields, and the one translation of refusals to problems. */
@NullMarked
package com.intellisend.platform.rest;

import org.jspecify.annotations.NullMarked;
