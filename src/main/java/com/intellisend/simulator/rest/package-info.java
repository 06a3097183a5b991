/** The simulator's two faces over HTTP: Twilio's REST API, and the phones; open to this machine only. */
@NullMarked
package com.intellisend.simulator.rest;

import org.jspecify.annotations.NullMarked;
