package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.campaigns.StepChange.Place;
import com.intellisend.campaigns.StepChange.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepChangeTest {

    private static final Map<Character, Integer> DELAYS = Map.of('A', 0, 'B', 60, 'C', 1440, 'X', 30);

    @Test
    void nothing_changes_for_anybody_when_nothing_was_changed() {
        assertThat(change("ABC", "ABC").shifts()).isEmpty();
    }

    @Test
    void a_new_step_comes_next_for_those_who_had_the_one_before_it() {
        assertThat(change("ABC", "AXBC").shifts()).containsExactly(new Shift(2, 2, -30), new Shift(3, 4, 0));
    }

    @Test
    void a_new_step_at_the_front_is_not_for_those_who_are_past_it() {
        assertThat(change("AB", "XAB").shifts()).containsExactly(new Shift(1, 1, 30), new Shift(2, 3, 0));
    }

    @Test
    void whoever_waits_for_a_step_that_was_taken_out_gets_the_one_after_it() {
        assertThat(change("ABC", "AC").shifts()).containsExactly(new Shift(2, 2, 1380), new Shift(3, 2, 0));
    }

    @Test
    void nothing_is_left_for_those_who_wait_for_a_last_step_that_was_taken_out() {
        assertThat(change("AB", "A").shifts()).containsExactly(new Shift(2, null, 0));
    }

    @Test
    void of_two_steps_that_change_places_each_person_still_gets_both_and_none_twice() {
        assertThat(change("ABC", "ACB").shifts()).containsExactly(new Shift(2, 2, 1380), new Shift(3, 2, 0));
    }

    @Test
    void those_who_are_through_get_what_was_added_at_the_end_and_nothing_that_was_added_before_it() {
        assertThat(change("AB", "ABX").forThoseWhoAreThrough())
                .map(Place::order)
                .contains(3);
        assertThat(change("AB", "AXB").forThoseWhoAreThrough()).isEmpty();
    }

    private static StepChange change(String before, String after) {
        return new StepChange(places(before), places(after));
    }

    private static List<Place> places(String steps) {
        List<Place> places = new ArrayList<>();
        for (char step : steps.toCharArray()) {
            places.add(new Place(new UUID(0, step), places.size() + 1, DELAYS.get(step)));
        }
        return places;
    }
}
