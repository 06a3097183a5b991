/**
 * Whom a campaign is for: segments of contacts, chosen one by one or described by a rule.
 *
 * <p>A segment never holds another tenant's contact, and being in one gives nobody a right to be texted: that is asked of
 * the gate when a text leaves.
 */
@NullMarked
package com.intellisend.audience;

import org.jspecify.annotations.NullMarked;
