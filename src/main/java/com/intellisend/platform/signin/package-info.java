/** The sign-in of people to pages and of tokens to the API; it decides who asks, never what they may see. */
@NullMarked
package com.intellisend.platform.signin;

import org.jspecify.annotations.NullMarked;
