package com.intellisend.inbox;

import com.intellisend.kernel.Refusal;
import java.time.Duration;

/** Somebody else of the team has answered while this reply was being written; the person who wrote it decides. */
public class AnsweredMeanwhile extends Refusal {

    public AnsweredMeanwhile(String colleague, Duration ago, String body) {
        super(Kind.CONFLICT, "answered-meanwhile", colleague + " answered " + words(ago) + ": “" + body + "”");
    }

    private static String words(Duration ago) {
        if (ago.toSeconds() < 2) {
            return "just now";
        }
        return ago.toSeconds() < 120 ? ago.toSeconds() + " seconds ago" : ago.toMinutes() + " minutes ago";
    }
}
