/** Whole stories, told to the whole WAR over HTTP and in a real browser, with the simulator's phones as the judge. */
package com.intellisend.journeys;
