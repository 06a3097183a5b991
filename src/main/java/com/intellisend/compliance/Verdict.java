package com.intellisend.compliance;

import java.time.Instant;

/** The gate's answer for one recipient at one instant; the reasons are the contract's slugs. */
public sealed interface Verdict {

    /** It may leave now, and until the window ends. */
    record Clear(Instant windowEnd) implements Verdict {}

    /** Not yet; worth asking again then. */
    record NotBefore(Instant until, String reason) implements Verdict {}

    /** Never, for this text. */
    record Withheld(String reason) implements Verdict {}
}
