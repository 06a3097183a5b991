/** The engines behind the port; today the one that needs no network and follows fixed rules. */
@NullMarked
package com.intellisend.ai.provider;

import org.jspecify.annotations.NullMarked;
