package com.intellisend.platform.signin;

import java.io.Serializable;
import java.util.UUID;

/** Who signed in to a session, and in which epoch of theirs. */
record SignedIn(UUID id, int sessionEpoch) implements Serializable {}
