package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.CampaignPlan;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a drip while they are being written, in their order; the last that was taken out can be put back. */
public class StepRows implements Serializable {

    private final List<StepRow> rows = new ArrayList<>();
    private @Nullable StepRow removed;
    private int removedFrom;

    void read(List<CampaignPlan.Step> steps) {
        rows.clear();
        steps.forEach(step -> rows.add(StepRow.of(step)));
    }

    List<CampaignPlan.Step> written() {
        List<CampaignPlan.Step> steps = new ArrayList<>();
        for (StepRow row : rows) {
            steps.add(row.step(steps.size() + 1));
        }
        return steps;
    }

    List<Duration> delays() {
        return rows.stream().map(StepRow::delay).toList();
    }

    void begin(int steps) {
        while (rows.size() < steps) {
            add();
        }
    }

    void add() {
        rows.add(StepRow.fresh(rows.isEmpty()));
    }

    void remove(int index) {
        removed = rows.remove(index);
        removedFrom = index;
    }

    void putBack() {
        if (removed != null) {
            rows.add(Math.min(removedFrom, rows.size()), removed);
            removed = null;
        }
    }

    void move(int index, int by) {
        int to = index + by;
        if (to >= 0 && to < rows.size()) {
            Collections.swap(rows, index, to);
        }
    }

    public List<StepRow> getRows() {
        return rows;
    }

    /** Was one taken out that can be put back? */
    public boolean isRemembering() {
        return removed != null;
    }
}
