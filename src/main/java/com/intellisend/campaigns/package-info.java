/**
 * Texts to many: a blast is a drip with one step, and both take one way.
 *
 * <p>A launch writes RUNNING and nothing else; clocks find what is due, put each contact of the segment in once, and hand
 * due texts to the outbox. A campaign that goes wrong stops itself ({@link com.intellisend.campaigns.CircuitBreaker}). The
 * rule that may never break: a contact gets the same step of one enrolment once, whatever is killed, retried or pressed
 * twice.
 */
@NullMarked
package com.intellisend.campaigns;

import org.jspecify.annotations.NullMarked;
