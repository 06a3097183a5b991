/** Suppressions and the review list over REST. */
@NullMarked
package com.intellisend.compliance.rest;

import org.jspecify.annotations.NullMarked;
