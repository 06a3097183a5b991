/** Brands, numbers and sign-in over REST. */
@NullMarked
package com.intellisend.tenancy.rest;

import org.jspecify.annotations.NullMarked;
