package com.intellisend.inbox.pages;

/** A tab with its count as it is shown. */
public record TabLink(String slug, String label, long count, boolean current) {

    /** Counted up to 1,000: beyond it nobody reads the figure. */
    public String shownCount() {
        return count >= 1000 ? "999+" : Long.toString(count);
    }
}
