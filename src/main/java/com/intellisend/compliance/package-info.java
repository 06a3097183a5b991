/**
 * May this number be texted now, and if not, why? Suppressions, consent, hours and caps, asked through one gate.
 *
 * <p>Keyed by phone number, not by contact: an opt-out outlives the contact and counts for numbers nobody knows. The one
 * rule that may never break: whoever said stop is not texted again until they themselves, or a named person with a reason,
 * lift it; and nothing of what was once recorded is ever deleted.
 */
@NullMarked
package com.intellisend.compliance;

import org.jspecify.annotations.NullMarked;
