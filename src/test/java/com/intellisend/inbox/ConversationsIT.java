package com.intellisend.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.compliance.MessageReading;
import com.intellisend.compliance.MessageReading.Kind;
import com.intellisend.contacts.Contact;
import com.intellisend.contacts.ContactBook;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MessageReceived;
import com.intellisend.messaging.Threads;
import com.intellisend.tenancy.UseCase;
import com.intellisend.testkit.InsideTenant;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations in the real database: one open one for each contact, found again, told apart by tenant. */
@ArquillianTest
class ConversationsIT {

    /** Tells, as messaging does, that a text has come in: in a transaction of the tenant. */
    @UseCase
    public static class Ears {

        @Inject
        private Event<MessageReceived> news;

        public void hear(TenantId tenant, MessageReceived received) {
            news.fire(received);
        }
    }

    @Inject
    private InsideTenant inside;

    @Inject
    private ContactBook contacts;

    @Inject
    private Threads threads;

    @Inject
    private Conversations conversations;

    @Inject
    private Inbox inbox;

    @Inject
    private Notes notes;

    @Inject
    private Ears ears;

    @Inject
    private BusinessTime time;

    private TenantId tenant;
    private Contact contact;
    private UUID thread;

    @BeforeEach
    void somebody() {
        tenant = inside.create(TenantId.create());
        contact = contacts.findOrCreate(tenant, InsideTenant.freshNumber(), time.now());
        thread = openThread(contact);
    }

    private UUID openThread(Contact with) {
        return threads.openFor(tenant, List.of(with.id()), time.now()).get(with.id());
    }

    private void hear(String body, Kind kind) {
        ears.hear(
                tenant,
                new MessageReceived(
                        tenant,
                        Ids.create(),
                        thread,
                        contact.id(),
                        contact.phone(),
                        body,
                        new MessageReading.Reading(kind),
                        time.now()));
    }

    private List<UUID> shown(InboxTab tab) {
        return inbox.list(tenant, InboxQuestion.tab(tab, null, UUID.randomUUID()), null, 50).items().stream()
                .map(ConversationLine::id)
                .toList();
    }

    @Test
    void a_contact_has_one_conversation_however_often_it_is_asked_for() {
        Contact second = contacts.findOrCreate(tenant, InsideTenant.freshNumber(), time.now());

        Map<UUID, UUID> found = threads.openFor(tenant, List.of(contact.id(), second.id(), contact.id()), time.now());

        assertThat(found).hasSize(2).containsEntry(contact.id(), thread);
        assertThat(openThread(second)).isEqualTo(found.get(second.id()));
    }

    @Test
    void a_text_of_ours_waits_in_outbound_until_they_write() {
        assertThat(shown(InboxTab.OUTBOUND)).containsExactly(thread);
        assertThat(shown(InboxTab.NEEDS_REPLY)).isEmpty();

        hear("Yes please", Kind.ORDINARY);

        assertThat(shown(InboxTab.OUTBOUND)).isEmpty();
        assertThat(shown(InboxTab.NEEDS_REPLY)).containsExactly(thread);
        assertThat(inbox.waiting(tenant)).isEqualTo(1);
    }

    @Test
    void a_campaign_leaves_a_closed_conversation_closed_and_their_words_open_it() {
        conversations.close(tenant, thread);

        assertThat(openThread(contact)).isEqualTo(thread);
        assertThat(conversations.get(tenant, thread).status()).isEqualTo(ConversationStatus.CLOSED);

        hear("One more question", Kind.ORDINARY);

        assertThat(conversations.get(tenant, thread).status()).isEqualTo(ConversationStatus.OPEN);
    }

    @Test
    void a_stop_waits_for_no_answer() {
        hear("STOP", Kind.OPT_OUT_KEYWORD);

        assertThat(shown(InboxTab.NEEDS_REPLY)).isEmpty();
        assertThat(shown(InboxTab.CLOSED)).containsExactly(thread);
    }

    @Test
    void the_mark_of_an_inbox_changes_when_and_only_when_something_has_changed() {
        InboxQuestion all = InboxQuestion.tab(InboxTab.ALL, null, UUID.randomUUID());
        String before = inbox.pulse(tenant, all, thread, 40);
        assertThat(inbox.pulse(tenant, all, thread, 40)).isEqualTo(before);

        hear("Hello", Kind.ORDINARY);
        String heard = inbox.pulse(tenant, all, thread, 40);
        conversations.close(tenant, thread);

        assertThat(heard).isNotEqualTo(before);
        assertThat(inbox.pulse(tenant, all, thread, 40)).isNotEqualTo(heard);
    }

    @Test
    void a_list_is_read_page_by_page_without_a_line_lost_or_doubled() {
        for (int i = 0; i < 5; i++) {
            openThread(contacts.findOrCreate(tenant, InsideTenant.freshNumber(), time.now()));
        }
        InboxQuestion all = InboxQuestion.status(null, null);

        var first = inbox.list(tenant, all, null, 4);
        var rest = inbox.list(tenant, all, first.next(), 4);

        assertThat(first.items()).hasSize(4);
        assertThat(rest.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
    }

    @Test
    void one_tenant_never_sees_anothers_conversations() {
        TenantId other = inside.create(TenantId.create());

        assertThat(inbox.list(other, InboxQuestion.status(null, null), null, 50).items())
                .isEmpty();
        assertThatThrownBy(() -> conversations.get(other, thread)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.close(other, thread)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.add(other, thread, UUID.randomUUID(), "not mine"))
                .isInstanceOf(NotFound.class);
    }
}
