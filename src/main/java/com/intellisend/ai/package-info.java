/**
 * Words helped along by a machine: improving a text before it is sent, and proposing answers to one that came in.
 *
 * <p>Text in, text out: nothing here sends, and nothing here has heard of a campaign. All use of such a machine goes
 * through {@link com.intellisend.ai.AiEngine}, and what it proposes is read by a person before it leaves.
 */
@NullMarked
package com.intellisend.ai;

import org.jspecify.annotations.NullMarked;
