package com.intellisend.contacts;

/**
 * What undoing an import does, or would do, to the people of its file.
 *
 * @param removed they came by it, nothing has happened with them since, and they go
 * @param restored they were known before, and what it changed goes back
 * @param keptInUse they came by it and stay, because somebody has texted, edited or tagged them; its tags and consent go
 * @param keptEdits of the restored, those with a field that stays because it was changed since
 * @param keptNamedLater a later import names them, and they stay as that one left them
 */
public record UndoTally(long removed, long restored, long keptInUse, long keptEdits, long keptNamedLater) {

    public boolean isNothing() {
        return removed + restored + keptInUse == 0;
    }

    /** Done now it would change nobody, and could not be done again once the later imports are undone. */
    public boolean isTooEarly() {
        return isNothing() && keptNamedLater > 0;
    }
}
