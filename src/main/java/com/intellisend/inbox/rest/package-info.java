/** Conversations over REST: read them, answer in them. */
@NullMarked
package com.intellisend.inbox.rest;

import org.jspecify.annotations.NullMarked;
