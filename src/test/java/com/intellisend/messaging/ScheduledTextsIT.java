package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.inbox.AnsweredMeanwhile;
import com.intellisend.inbox.Conversations;
import com.intellisend.inbox.Inbox;
import com.intellisend.inbox.InboxQuestion;
import com.intellisend.inbox.InboxTab;
import com.intellisend.inbox.Reply;
import com.intellisend.inbox.Watchers;
import com.intellisend.inbox.Watchers.Colleague;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replies that are timed, pressed twice, or written by two people at once: the customer gets one answer, or none. */
@ArquillianTest
class ScheduledTextsIT {

    @Inject
    private InsideTenant inside;

    @Inject
    private TextsOfTheTests texts;

    @Inject
    private Conversations conversations;

    @Inject
    private Inbox inbox;

    @Inject
    private Watchers watchers;

    @Inject
    private Messages messages;

    @Inject
    private InboundMessages inbound;

    @Inject
    private Claims claims;

    @Inject
    private LastLook lastLook;

    @Inject
    private BusinessTime time;

    private TenantId tenant;
    private Person person;
    private UUID maria;
    private UUID tom;

    @BeforeEach
    void twoAgentsAndAPerson() {
        tenant = inside.create(TenantId.create());
        person = texts.person(tenant, InsideTenant.freshNumber());
        maria = texts.colleague(tenant, "Maria Ortiz");
        tom = texts.colleague(tenant, "Tom Day");
    }

    private UUID schedule(Duration ahead) {
        Reply reply = new Reply("Good morning", null, false, time.now().plus(ahead), null, null);
        return conversations.reply(tenant, person.conversation(), reply, maria);
    }

    private UUID answer(String body, UUID by, UUID draft, UUID seen) {
        return conversations.reply(tenant, person.conversation(), new Reply(body, null, false, null, draft, seen), by);
    }

    private void theyWrite(String body) {
        String sid = "SM" + Ids.create().toString().replace("-", "");
        inbound.receive(
                tenant,
                Ids.create(),
                new InboundText(sid, person.phone(), texts.sender(tenant), body, null, List.of()));
    }

    private String status(UUID text) {
        return messages.get(tenant, text).status();
    }

    private List<UUID> waiting() {
        return inbox.list(tenant, InboxQuestion.tab(InboxTab.NEEDS_REPLY, null, maria), null, 10).items().stream()
                .map(line -> line.id())
                .toList();
    }

    @Test
    void a_timed_reply_does_not_leave_before_its_time() {
        theyWrite("When do you open?");
        UUID text = schedule(Duration.ofHours(10));

        assertThat(claims.claim(tenant, Lane.REPLIES, 10).claimed()).isEmpty();
        assertThat(status(text)).isEqualTo("pending");
        assertThat(messages.get(tenant, text).notBefore())
                .isEqualTo(messages.get(tenant, text).scheduledFor());
    }

    @Test
    void a_timed_reply_is_canceled_when_they_write_first() {
        UUID text = schedule(Duration.ofHours(10));

        theyWrite("Never mind, call me");

        assertThat(status(text)).isEqualTo("canceled");
        assertThat(messages.story(tenant, text).get(1).cause()).isEqualTo("they wrote first");
        assertThat(waiting()).containsExactly(person.conversation());
    }

    @Test
    void a_reply_that_waits_for_the_hours_is_not_canceled_but_hurried_when_they_write() {
        UUID text = answer("On my way", maria, null, null);

        theyWrite("Are you there?");

        assertThat(status(text)).isNotEqualTo("canceled");
    }

    @Test
    void a_timed_reply_that_was_claimed_when_they_wrote_is_taken_out_before_it_leaves() {
        texts.justWrote(tenant, person, time.now());
        UUID text = schedule(Duration.ofHours(10));
        texts.itsTimeHasCome(tenant, text, time.now());
        ClaimedText claimed = claims.claim(tenant, Lane.REPLIES, 10).claimed().get(0);

        theyWrite("One more thing");

        assertThat(lastLook.mayLeave(tenant, List.of(claimed))).isEmpty();
        assertThat(status(text)).isEqualTo("canceled");
    }

    @Test
    void a_timed_reply_taken_out_by_hand_leaves_the_conversation_waiting_again() {
        theyWrite("When do you open?");
        UUID text = schedule(Duration.ofHours(10));
        assertThat(waiting()).isEmpty();

        conversations.cancelScheduled(tenant, person.conversation(), text);

        assertThat(status(text)).isEqualTo("canceled");
        assertThat(waiting()).containsExactly(person.conversation());
        assertThatThrownBy(() -> conversations.cancelScheduled(tenant, person.conversation(), text))
                .isInstanceOf(TooLateToCancel.class);
    }

    @Test
    void a_reply_is_not_timed_for_the_past() {
        assertThatThrownBy(() -> schedule(Duration.ofMinutes(-1))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_draft_that_is_sent_twice_is_one_text() {
        UUID draft = UUID.randomUUID();

        UUID first = answer("Tomorrow at ten?", maria, draft, null);

        assertThat(answer("Tomorrow at ten?", maria, draft, null)).isEqualTo(first);
        List<UUID> told = inside.sql(
                tenant,
                sql -> sql.createQuery("select subject_id from app.audit_event where action = 'reply.written'")
                        .mapTo(UUID.class)
                        .list());
        assertThat(told).containsExactly(first);
        assertThat(messages.ofConversation(tenant, person.conversation(), null, 10)
                        .items())
                .hasSize(1);
    }

    @Test
    void whoever_answers_over_a_colleagues_head_is_asked_first() {
        theyWrite("When can you come?");
        UUID seen = messages.ofConversation(tenant, person.conversation(), null, 1)
                .items()
                .get(0)
                .id();
        answer("Tomorrow at ten.", maria, null, seen);

        assertThatThrownBy(() -> answer("Friday at noon.", tom, null, seen))
                .isInstanceOf(AnsweredMeanwhile.class)
                .hasMessageStartingWith("Maria Ortiz answered")
                .hasMessageContaining("Tomorrow at ten.");
        answer("Or Friday?", maria, null, seen);
        answer("Friday at noon.", tom, null, null);

        assertThat(messages.ofConversation(tenant, person.conversation(), null, 10)
                        .items())
                .hasSize(4);
    }

    @Test
    void two_people_in_one_conversation_see_each_other() {
        assertThat(watchers.look(tenant, person.conversation(), maria, true)).isEmpty();

        assertThat(watchers.look(tenant, person.conversation(), tom, false))
                .containsExactly(new Colleague("Maria Ortiz", true));
        assertThat(watchers.look(tenant, person.conversation(), maria, false))
                .containsExactly(new Colleague("Tom Day", false));
    }

    @Test
    void one_tenant_never_sees_who_looks_at_anothers_conversation_nor_cancels_its_replies() {
        UUID text = schedule(Duration.ofHours(10));
        watchers.look(tenant, person.conversation(), maria, true);
        TenantId other = inside.create(TenantId.create());
        UUID stranger = texts.colleague(other, "Stranger");

        assertThat(watchers.look(other, person.conversation(), stranger, false)).isEmpty();
        assertThatThrownBy(() -> conversations.cancelScheduled(other, person.conversation(), text))
                .hasMessageContaining("conversation");
        assertThat(status(text)).isEqualTo("pending");
    }
}
