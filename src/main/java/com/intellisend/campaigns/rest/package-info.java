/** Campaigns over REST. */
@NullMarked
package com.intellisend.campaigns.rest;

import org.jspecify.annotations.NullMarked;
