package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.DateStart;
import com.intellisend.campaigns.DripRules;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The rules of a drip while they are being written. */
public class RulesForm implements Serializable {

    private boolean enrolContinuously;
    private @Nullable Integer reEntryDays;
    private boolean besideOthers;
    private boolean stopOnReply;
    private boolean stopOnLeaving;
    private @Nullable String stopTag;
    private @Nullable String goalTag;
    private @Nullable Integer skipLateHours;
    private @Nullable String dateName;
    private int dateDays;
    private boolean dateBefore;
    private boolean dateYearly;

    RulesForm(DripRules rules) {
        enrolContinuously = rules.enrolContinuously();
        reEntryDays = rules.reEntryDays();
        besideOthers = rules.besideOthers();
        stopOnReply = rules.stopOnReply();
        stopOnLeaving = rules.stopOnLeaving();
        stopTag = rules.stopTag();
        goalTag = rules.goalTag();
        skipLateHours = rules.skipLateHours();
        DateStart start = rules.dateStart();
        if (start != null) {
            dateName = start.name();
            dateDays = Math.abs(start.offsetDays());
            dateBefore = start.offsetDays() < 0;
            dateYearly = start.yearly();
        }
    }

    DripRules rules() {
        return new DripRules(
                enrolContinuously,
                enrolContinuously ? reEntryDays : null,
                besideOthers,
                stopOnReply,
                stopOnLeaving,
                stopTag,
                goalTag,
                skipLateHours,
                dateStart());
    }

    private @Nullable DateStart dateStart() {
        return dateName == null || dateName.isBlank()
                ? null
                : new DateStart(dateName, dateBefore ? -dateDays : dateDays, dateYearly);
    }

    public @Nullable String getDateName() {
        return dateName;
    }

    public void setDateName(@Nullable String dateName) {
        this.dateName = dateName;
    }

    public int getDateDays() {
        return dateDays;
    }

    public void setDateDays(int dateDays) {
        this.dateDays = Math.abs(dateDays);
    }

    public boolean isDateBefore() {
        return dateBefore;
    }

    public void setDateBefore(boolean dateBefore) {
        this.dateBefore = dateBefore;
    }

    public boolean isDateYearly() {
        return dateYearly;
    }

    public void setDateYearly(boolean dateYearly) {
        this.dateYearly = dateYearly;
    }

    public boolean isEnrolContinuously() {
        return enrolContinuously;
    }

    public void setEnrolContinuously(boolean enrolContinuously) {
        this.enrolContinuously = enrolContinuously;
    }

    public @Nullable Integer getReEntryDays() {
        return reEntryDays;
    }

    public void setReEntryDays(@Nullable Integer reEntryDays) {
        this.reEntryDays = reEntryDays;
    }

    public boolean isBesideOthers() {
        return besideOthers;
    }

    public void setBesideOthers(boolean besideOthers) {
        this.besideOthers = besideOthers;
    }

    public boolean isStopOnReply() {
        return stopOnReply;
    }

    public void setStopOnReply(boolean stopOnReply) {
        this.stopOnReply = stopOnReply;
    }

    public boolean isStopOnLeaving() {
        return stopOnLeaving;
    }

    public void setStopOnLeaving(boolean stopOnLeaving) {
        this.stopOnLeaving = stopOnLeaving;
    }

    public @Nullable String getStopTag() {
        return stopTag;
    }

    public void setStopTag(@Nullable String stopTag) {
        this.stopTag = stopTag;
    }

    public @Nullable String getGoalTag() {
        return goalTag;
    }

    public void setGoalTag(@Nullable String goalTag) {
        this.goalTag = goalTag;
    }

    public @Nullable Integer getSkipLateHours() {
        return skipLateHours;
    }

    public void setSkipLateHours(@Nullable Integer skipLateHours) {
        this.skipLateHours = skipLateHours;
    }
}
