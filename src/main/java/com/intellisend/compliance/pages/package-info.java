/** The Compliance page: who may not be texted, and which messages wait to be read. */
@NullMarked
package com.intellisend.compliance.pages;

import org.jspecify.annotations.NullMarked;
