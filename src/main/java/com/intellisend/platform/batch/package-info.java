/** The batch runtime, JBeret inside the WAR, behind one port so that another one stays a switch away (ADR 5). */
@NullMarked
package com.intellisend.platform.batch;

import org.jspecify.annotations.NullMarked;
