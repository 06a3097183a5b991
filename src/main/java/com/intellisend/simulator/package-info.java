/**
 * The Twilio that runs when no Twilio account is configured: it takes texts, shows them on phones, and calls back.
 *
 * <p>It is another company's computer: it keeps its own tables under its own role, knows of ours only who owns which
 * number, and reaches the product through nothing but signed webhooks. Nobody imports it.
 */
@NullMarked
package com.intellisend.simulator;

import org.jspecify.annotations.NullMarked;
