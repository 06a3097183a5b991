/**
 * Texts that leave and texts that come in; {@link com.intellisend.messaging.Outbox} is the only way out.
 *
 * <p>What is claimed has passed the gate, what was posted is never posted again unless the carrier is known not to have
 * it or says itself that it has not arrived ({@link com.intellisend.messaging.SecondChance}), and a status only moves
 * forward. The rule that may never break: when the outcome of a call is not known, the text
 * is {@code unknown} and somebody asks, nobody sends.
 */
@NullMarked
package com.intellisend.messaging;

import org.jspecify.annotations.NullMarked;
