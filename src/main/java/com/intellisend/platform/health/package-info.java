/** Health checks for ops: started, live, ready with the database. */
@NullMarked
package com.intellisend.platform.health;

import org.jspecify.annotations.NullMarked;
