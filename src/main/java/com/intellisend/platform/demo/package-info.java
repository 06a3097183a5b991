/**
 * What stands in the house on the first day: four brands to try everything with, or the agency's first admin.
 *
 * <p>Demo data appears only while no Twilio account is configured and nobody is there yet; it is never added to a house
 * that people live in.
 */
@NullMarked
package com.intellisend.platform.demo;

import org.jspecify.annotations.NullMarked;
