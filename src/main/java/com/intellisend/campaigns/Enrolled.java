package com.intellisend.campaigns;

/** What an edit of a drip under way does with those who are already in it. */
public enum Enrolled {
    /** They go on with the new sequence from where they are. */
    CONTINUE,
    /** The same, and those who were through get what was added at the end. */
    RECALL,
    /** It ends for them; the new sequence is for those who come in from now on. */
    END
}
