package com.intellisend.kernel;

/** The edit was made on something that somebody has changed since it was read. */
public class ChangedMeanwhile extends Refusal {

    public ChangedMeanwhile() {
        super(
                Kind.STALE,
                "changed-meanwhile",
                "Somebody else has changed it since you read it. Read it again, then repeat your edit.");
    }
}
