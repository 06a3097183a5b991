package com.intellisend.compliance;

import java.time.ZoneId;

/**
 * Where a recipient may be: a clock and the law that goes with it.
 *
 * @param state two letters; empty when it is not known
 */
record Place(ZoneId zone, String state) {}
