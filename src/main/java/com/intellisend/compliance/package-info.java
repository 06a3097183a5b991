/**
 * May this number be texted now? Suppressions, consent, quiet hours, caps, and the understanding of STOP.
 *
 * <p>Keyed by phone number, not by contact: an opt-out outlives the contact. The rule that may never break: what is
 * suppressed is not texted, and a suppression is never deleted, only lifted, with who and why.
 */
@NullMarked
package com.intellisend.compliance;

import org.jspecify.annotations.NullMarked;
