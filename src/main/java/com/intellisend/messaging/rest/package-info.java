/** The REST API of messaging: the troubles that somebody must know of. A text's own story is told by the inbox. */
@NullMarked
package com.intellisend.messaging.rest;

import org.jspecify.annotations.NullMarked;
