package com.intellisend.campaigns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a sequence was before an edit and how it is now, and where that leaves those who are in it. */
record StepChange(List<Place> before, List<Place> after) {

    /** A step and its place. */
    record Place(UUID id, int order, int delayMinutes) {}

    /**
     * Whoever had this step before them.
     *
     * @param to the step that they have before them now; null when nothing is left for them
     * @param minutes how much later its turn comes than that of the old one
     */
    record Shift(int from, @Nullable Integer to, int minutes) {}

    List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        for (int had = 0; had < before.size(); had++) {
            Place old = before.get(had);
            Shift shift = next(had)
                    .map(next -> new Shift(old.order(), next.order(), next.delayMinutes() - old.delayMinutes()))
                    .orElseGet(() -> new Shift(old.order(), null, 0));
            if (!Integer.valueOf(old.order()).equals(shift.to()) || shift.minutes() != 0) {
                shifts.add(shift);
            }
        }
        return shifts;
    }

    /** What is left for those who had all of the old steps. */
    Optional<Place> forThoseWhoAreThrough() {
        return next(before.size());
    }

    /** The first that they have not had and that follows the last they had; else one of the old that moved up before it. */
    private Optional<Place> next(int had) {
        Set<UUID> old = new HashSet<>();
        before.forEach(place -> old.add(place.id()));
        Set<UUID> seen = new HashSet<>();
        before.subList(0, had).forEach(place -> seen.add(place.id()));
        int last = after.stream()
                .filter(place -> seen.contains(place.id()))
                .mapToInt(Place::order)
                .max()
                .orElse(0);
        List<Place> open =
                after.stream().filter(place -> !seen.contains(place.id())).toList();
        return open.stream()
                .filter(place -> place.order() > last)
                .findFirst()
                .or(() ->
                        open.stream().filter(place -> old.contains(place.id())).findFirst());
    }
}
