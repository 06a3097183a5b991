/**
 * The values every capability speaks: phone numbers, tenant ids, money-free facts and refusals.
 *
 * <p>Nothing here knows CDI, SQL, HTTP or the clock on the wall; a value that exists is valid.
 */
@NullMarked
package com.intellisend.kernel;

import org.jspecify.annotations.NullMarked;
