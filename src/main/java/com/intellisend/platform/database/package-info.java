/** The database as the application sees it: three roles that own nothing, and migrations that must have succeeded before anything else runs. */
@NullMarked
package com.intellisend.platform.database;

import org.jspecify.annotations.NullMarked;
