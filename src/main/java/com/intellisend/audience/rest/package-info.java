/** Segments over REST. */
@NullMarked
package com.intellisend.audience.rest;

import org.jspecify.annotations.NullMarked;
