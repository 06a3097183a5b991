package com.intellisend.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The rules of a drip as columns of its row; a class of its own because the weaver of EclipseLink 5.0.0 trips over a record. */
@Embeddable
class DripRulesColumns {

    @Column(name = "enrol_continuously")
    private boolean enrolContinuously;

    @Column(name = "re_entry_days")
    private @Nullable Integer reEntryDays;

    @Column(name = "beside_others")
    private boolean besideOthers;

    @Column(name = "stop_on_reply")
    private boolean stopOnReply;

    @Column(name = "stop_on_leaving")
    private boolean stopOnLeaving;

    @Column(name = "stop_tag")
    private @Nullable String stopTag;

    @Column(name = "goal_tag")
    private @Nullable String goalTag;

    @Column(name = "skip_late_hours")
    private @Nullable Integer skipLateHours;

    @Column(name = "date_name")
    private @Nullable String dateName;

    @Column(name = "date_offset_days")
    private int dateOffsetDays;

    @Column(name = "date_yearly")
    private boolean dateYearly;

    protected DripRulesColumns() {}

    DripRulesColumns(DripRules rules) {
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
            dateOffsetDays = start.offsetDays();
            dateYearly = start.yearly();
        }
    }

    DripRules rules() {
        return new DripRules(
                enrolContinuously,
                reEntryDays,
                besideOthers,
                stopOnReply,
                stopOnLeaving,
                stopTag,
                goalTag,
                skipLateHours,
                dateName == null ? null : new DateStart(dateName, dateOffsetDays, dateYearly));
    }
}
