/**
 * The door to Twilio: one POST per text, whatever happens on the line, and webhooks that are believed only when signed.
 *
 * <p>Nothing here decides; it translates Twilio's answers and requests into the words of messaging.
 */
@NullMarked
package com.intellisend.messaging.twilio;

import org.jspecify.annotations.NullMarked;
