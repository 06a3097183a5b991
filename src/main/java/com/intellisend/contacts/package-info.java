/**
 * The people a brand texts: who they are, how they are tagged, and how they come in, one by one or by the million.
 *
 * <p>A phone number stands for one contact of a tenant and never for two. An import never erases what is known with a
 * blank, never lifts an opt-out, and never loses a good line because of a bad one.
 */
@NullMarked
package com.intellisend.contacts;

import org.jspecify.annotations.NullMarked;
