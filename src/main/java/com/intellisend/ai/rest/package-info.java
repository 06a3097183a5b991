/** Personas, knowledge base and the assist over REST. */
@NullMarked
package com.intellisend.ai.rest;

import org.jspecify.annotations.NullMarked;
