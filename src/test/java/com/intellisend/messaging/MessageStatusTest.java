package com.intellisend.messaging;

import static com.intellisend.messaging.MessageStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStatusTest {

    @Test
    void the_way_of_a_text_leads_forward_only() {
        List<MessageStatus> way = List.of(CLAIMED, ACCEPTED, QUEUED, SENDING, SENT, DELIVERED, READ);
        for (int i = 0; i < way.size(); i++) {
            for (int j = 0; j < way.size(); j++) {
                assertThat(way.get(i).mayBecome(way.get(j)))
                        .as(way.get(i) + " to " + way.get(j))
                        .isEqualTo(j > i);
            }
        }
    }

    @Test
    void the_first_final_word_stands() {
        assertThat(UNDELIVERED.mayBecome(DELIVERED)).isFalse();
        assertThat(DELIVERED.mayBecome(UNDELIVERED)).isFalse();
        assertThat(FAILED.mayBecome(SENT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "CLAIMED", "UNKNOWN"})
    void what_is_ours_yields_to_any_word_of_the_carrier(MessageStatus ours) {
        assertThat(ours.mayBecome(ACCEPTED)).isTrue();
        assertThat(ours.mayBecome(SENT)).isTrue();
        assertThat(ours.mayBecome(FAILED)).isTrue();
    }

    @Test
    void what_was_withheld_or_came_in_never_moves() {
        assertThat(WITHHELD.mayBecome(READ)).isFalse();
        assertThat(RECEIVED.mayBecome(DELIVERED)).isFalse();
    }

    @Test
    void the_carrier_never_says_what_is_ours_to_say() {
        assertThat(ACCEPTED.mayBecome(PENDING)).isFalse();
        assertThat(CLAIMED.mayBecome(WITHHELD)).isFalse();
        assertThat(MessageStatus.of("partially_delivered")).isEmpty();
    }
}
