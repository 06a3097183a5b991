package com.intellisend.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant NINE = Instant.parse("2026-11-25T16:00:00Z");
    private static final UUID ELENA = UUID.randomUUID();
    private static final UUID WALTER = UUID.randomUUID();

    private final Conversation conversation = new Conversation();

    @Test
    void a_text_of_theirs_opens_a_closed_conversation_and_waits_for_an_answer() {
        conversation.close(NINE);

        conversation.heard("Is anybody there?", NINE.plusSeconds(60));

        assertThat(conversation.status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(conversation.unread()).isEqualTo(1);
        assertThat(conversation.needsReply()).isTrue();
        assertThat(conversation.lastInboundAt()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void whoever_answers_first_looks_after_it() {
        conversation.heard("Hello", NINE);

        conversation.answered("Hi, how can we help?", ELENA, NINE.plusSeconds(30));
        conversation.answered("Still there?", WALTER, NINE.plusSeconds(90));

        assertThat(conversation.assigneeId()).isEqualTo(ELENA);
    }

    @Test
    void an_answered_conversation_waits_for_nobody() {
        conversation.heard("Hello", NINE);
        conversation.heard("Hello?", NINE.plusSeconds(10));

        conversation.answered("Hi", ELENA, NINE.plusSeconds(30));

        assertThat(conversation.unread()).isZero();
        assertThat(conversation.needsReply()).isFalse();
    }

    @Test
    void reading_is_not_answering() {
        conversation.heard("Hello", NINE);

        conversation.read(NINE.plusSeconds(30));

        assertThat(conversation.unread()).isZero();
        assertThat(conversation.needsReply()).isTrue();
    }

    @Test
    void a_text_that_arrives_late_does_not_turn_the_clock_back() {
        conversation.heard("Second", NINE.plusSeconds(60));

        conversation.heard("First", NINE);

        assertThat(conversation.lastMessageAt()).isEqualTo(NINE.plusSeconds(60));
        assertThat(conversation.unread()).isEqualTo(2);
    }
}
