/** The fan-out as a batch job: its artifacts ask the root for the next slice and keep nothing themselves. */
@NullMarked
package com.intellisend.campaigns.batch;

import org.jspecify.annotations.NullMarked;
