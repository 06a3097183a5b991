package com.intellisend.campaigns;

import com.intellisend.kernel.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people come into a drip, and what ends it for them before its last text.
 *
 * @param enrolContinuously whoever comes into the segment after the launch is taken in as well
 * @param reEntryDays who is through may come in again so many days after the end; null or 0 for never
 * @param besideOthers goes on with a person although another marketing drip does
 * @param stopOnReply ends for whoever answers
 * @param stopOnLeaving ends for whoever is not in the segment any more
 * @param stopTag ends for whoever gets this tag while it goes on
 * @param goalTag the same, and counts as what the drip was for
 * @param skipLateHours a step that is so many hours late is left out; null or 0 for sending it at once
 * @param dateStart people come in on a day of their own; null for at the launch
 */
public record DripRules(
        boolean enrolContinuously,
        @Nullable Integer reEntryDays,
        boolean besideOthers,
        boolean stopOnReply,
        boolean stopOnLeaving,
        @Nullable String stopTag,
        @Nullable String goalTag,
        @Nullable Integer skipLateHours,
        @Nullable DateStart dateStart) {

    /** Of a drip about which nothing else was said. */
    public static final DripRules USUAL = new DripRules(false, null, false, true, false, null, null, null, null);

    /** Of a blast, which has nothing to end. */
    static final DripRules NONE = new DripRules(false, null, true, false, false, null, null, null, null);

    private static final int LONGEST_TAG = 100;
    private static final int MOST_DAYS = 3660;
    private static final int MOST_HOURS = 8784;

    public DripRules {
        stopTag = tag(stopTag);
        goalTag = tag(goalTag);
        reEntryDays = number(reEntryDays);
        skipLateHours = number(skipLateHours);
        enrolContinuously = enrolContinuously || dateStart != null;
    }

    /** Refused with every fault named. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (reEntryDays != null && (reEntryDays < 1 || reEntryDays > MOST_DAYS)) {
            faults.add(new FieldError("reEntryDays", "must be from 1 to " + MOST_DAYS + ", or 0 for never"));
        }
        if (reEntryDays != null && !enrolContinuously) {
            faults.add(new FieldError("reEntryDays", "needs enrolContinuously: nobody comes in again otherwise"));
        }
        if (skipLateHours != null && (skipLateHours < 1 || skipLateHours > MOST_HOURS)) {
            faults.add(new FieldError("skipLateHours", "must be from 1 to " + MOST_HOURS + ", or 0 for never"));
        }
        if (stopTag != null && stopTag.length() > LONGEST_TAG) {
            faults.add(new FieldError("stopTag", "must have at most " + LONGEST_TAG + " characters"));
        }
        if (goalTag != null && goalTag.length() > LONGEST_TAG) {
            faults.add(new FieldError("goalTag", "must have at most " + LONGEST_TAG + " characters"));
        }
        if (dateStart != null && (dateStart.offsetDays() < -366 || dateStart.offsetDays() > MOST_DAYS)) {
            faults.add(new FieldError("dateStart.offsetDays", "must be from -366 to " + MOST_DAYS));
        }
        if (dateStart != null && reEntryDays != null) {
            faults.add(new FieldError(
                    "reEntryDays", "is for drips without dateStart; a yearly one comes again by itself"));
        }
        return faults;
    }

    /** Does anything but an answer end it early? */
    boolean watches() {
        return stopOnLeaving || stopTag != null || goalTag != null;
    }

    private static @Nullable String tag(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    private static @Nullable Integer number(@Nullable Integer written) {
        return written == null || written == 0 ? null : written;
    }
}
