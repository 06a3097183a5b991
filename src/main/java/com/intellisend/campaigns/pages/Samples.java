package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.Sample;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some people and how the texts read for them, one person after the other. */
public class Samples implements Serializable {

    private final List<Sample> all;
    private int shown;

    Samples(List<Sample> all) {
        this.all = all;
    }

    void turn(int by) {
        shown = Math.floorMod(shown + by, Math.max(1, all.size()));
    }

    /** Null where there is nobody. */
    public @Nullable Sample getShown() {
        return all.isEmpty() ? null : all.get(shown);
    }

    public int getPosition() {
        return shown + 1;
    }

    public int getNumber() {
        return all.size();
    }
}
