package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HandsTest {

    private final Hands hands = new Hands(Lane.CAMPAIGNS, 2, 4);

    @Test
    void only_one_starts_working() {
        assertThat(hands.wake()).isTrue();
        assertThat(hands.wake()).isFalse();
    }

    @Test
    void whoever_is_woken_during_the_last_round_goes_on() {
        hands.wake();
        hands.goOn();
        hands.wake();

        assertThat(hands.rest()).isTrue();
        hands.goOn();
        assertThat(hands.rest()).isFalse();
        assertThat(hands.wake()).isTrue();
    }

    @Test
    void no_more_texts_are_claimed_than_there_is_room_for() {
        assertThat(hands.takeRoom()).isEqualTo(4);
        assertThat(hands.takeRoom()).isZero();
        hands.giveRoom(1);
        assertThat(hands.takeRoom()).isEqualTo(1);
    }

    @Test
    void no_more_hands_are_put_to_work_than_there_are_and_each_goes_home() {
        ClaimedText text = text();
        assertThat(hands.put(text)).isTrue();
        assertThat(hands.put(text)).isTrue();
        assertThat(hands.put(text)).isFalse();

        assertThat(hands.next()).isEqualTo(text);
        assertThat(hands.next()).isEqualTo(text);
        assertThat(hands.next()).isEqualTo(text);
        assertThat(hands.next()).isNull();
        assertThat(hands.next()).isNull();
        assertThat(hands.put(text)).isTrue();
    }

    private static ClaimedText text() {
        Instant noon = Instant.parse("2026-11-23T19:00:00Z");
        PhoneNumber phone = new PhoneNumber("+15205550134");
        return new ClaimedText(
                TenantId.create(),
                Ids.create(),
                Ids.create(),
                null,
                null,
                0,
                MessageClass.DIRECT,
                phone,
                phone,
                "Hi",
                1,
                noon,
                noon,
                1);
    }
}
