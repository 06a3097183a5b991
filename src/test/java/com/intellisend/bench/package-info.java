/**
 * Runs that measure the whole product on loopback: a PostgreSQL of their own, one or two servers of the built WAR, a carrier
 * that breaks on purpose. What left is judged by the carrier's log, and speed by ratios to a limit measured in the same run.
 *
 * <p>{@code bench/README.md} says how to start each; none of them is part of {@code mvn verify}.
 */
package com.intellisend.bench;
