/**
 * The outermost ring: what the capabilities stand on when they run in a server. Sign-in, the translation of refusals, the
 * two clocks, migrations, the batch runtime and health live here; nobody imports any of it.
 */
@NullMarked
package com.intellisend.platform;

import org.jspecify.annotations.NullMarked;
