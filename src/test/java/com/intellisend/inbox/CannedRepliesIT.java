package com.intellisend.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactChange;
import com.intellisend.contacts.ContactDates;
import com.intellisend.inbox.CannedReplies.CannedReply;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CannedRepliesIT {

    @Inject
    private InsideTenant inside;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactDates dates;

    @Inject
    private CannedReplies replies;

    @Test
    void a_canned_reply_says_what_a_campaign_could_also_dates_and_is_left_out_where_something_is_missing() {
        TenantId brand = inside.create(TenantId.create());
        UUID ann = contact(brand, "Ann");
        dates.put(brand, ann, "Installed", LocalDate.of(2019, 5, 31));
        replies.keep(brand, "age", "{{firstName}}, yours is from {{date.installed}}.");
        replies.keep(brand, "kind", "You are a {{customerType}} of {{publicName}}.");
        replies.keep(brand, "next", "See you on {{date.next service|the day we agreed}}.");

        assertThat(replies.writtenFor(brand, ann))
                .extracting(CannedReply::body)
                .containsExactly(
                        "Ann, yours is from May 31, 2019.",
                        "You are a Lead of Test brand.",
                        "See you on the day we agreed.");
        assertThat(replies.writtenFor(brand, contact(brand, "Bob")))
                .extracting(CannedReply::shortcut)
                .containsExactly("kind", "next");
    }

    @Test
    void one_tenant_never_sees_anothers_canned_replies_nor_their_contacts() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());
        CannedReply theirs = replies.keep(other, "hi", "Hi {{firstName}}");

        assertThat(replies.all(mine)).isEmpty();
        assertThatThrownBy(() -> replies.get(mine, theirs.id())).isInstanceOf(NotFound.class);
        assertThat(replies.writtenFor(other, contact(mine, "Ann"))).isEmpty();
    }

    private UUID contact(TenantId brand, String firstName) {
        return contacts.create(
                        brand,
                        new ContactChange(
                                Map.of(
                                        "firstName",
                                        firstName,
                                        "phone",
                                        InsideTenant.freshNumber().e164()),
                                List.of()),
                        null)
                .id();
    }
}
