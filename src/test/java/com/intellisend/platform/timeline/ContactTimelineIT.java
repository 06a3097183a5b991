package com.intellisend.platform.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.Suppressions;
import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactChange;
import com.intellisend.contacts.ContactTags;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.platform.timeline.ContactTimeline.Moment;
import com.intellisend.testkit.ImportedFiles;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ContactTimelineIT {

    private static final PhoneNumber ANN = new PhoneNumber("+15205550101");

    @Inject
    private InsideTenant inside;

    @Inject
    private ImportedFiles files;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactTags tags;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ContactTimeline timeline;

    @Inject
    private BusinessTime time;

    @Test
    void what_happened_with_a_person_is_told_once_in_its_order() {
        TenantId tenant = inside.create(TenantId.create());
        ContactCard ann = annOf(tenant);

        List<Moment> told = read(tenant, ann, 2);

        assertThat(told)
                .extracting(Moment::kind)
                .containsExactlyInAnyOrder("consent", "imported-created", "changed", "tagged", "untagged", "opt_out");
        assertThat(told).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(told)
                .filteredOn(moment -> moment.kind().equals("changed"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.detail()).contains("city");
                });
        assertThat(told)
                .filteredOn(moment -> moment.kind().equals("tagged"))
                .singleElement()
                .satisfies(tagged -> {
                    assertThat(tagged.words()).isEqualTo("solar");
                });
        assertThat(read(tenant, ann, 50)).isEqualTo(told);
    }

    @Test
    void a_tag_that_many_got_at_once_stays_in_the_story_of_each_until_they_are_forgotten() {
        TenantId tenant = inside.create(TenantId.create());
        ContactCard ann = annOf(tenant);
        ContactCard bob = contacts.card(
                tenant,
                contacts.findOrCreate(tenant, new PhoneNumber("+15205550102"), time.now())
                        .id());
        tags.tag(tenant, bob.id(), "roof");

        assertThat(tags.tagAll(tenant, List.of(ann.id(), bob.id()), "roof", null))
                .isEqualTo(1);
        tags.untag(tenant, ann.id(), "roof");

        assertThat(tagged(tenant, ann)).containsExactly("solar", "roof");
        assertThat(tagged(tenant, bob)).containsExactly("roof");

        contacts.forget(tenant, ann.id());
        assertThat(tagged(tenant, ann)).doesNotContain("roof");
    }

    private List<String> tagged(TenantId tenant, ContactCard whom) {
        return timeline.of(tenant, whom, 50, null).items().stream()
                .filter(moment -> moment.kind().equals("tagged"))
                .sorted(Comparator.comparing(Moment::at))
                .map(Moment::words)
                .toList();
    }

    @Test
    void one_tenant_never_sees_anothers_story() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());
        ContactCard ann = annOf(mine);
        assertThat(timeline.of(other, ann, 50, null).items()).isEmpty();
    }

    private ContactCard annOf(TenantId tenant) {
        files.applied(tenant, "phone,firstName,consentSource,consentTimestamp\n5205550101,Ann,web form,2026-01-05\n");
        ContactCard ann = contacts.card(
                tenant, contacts.findByPhone(tenant, ANN).orElseThrow().id());
        contacts.change(tenant, ann.id(), new ContactChange(Map.of("city", "Tucson"), null), ExpectedVersion.ANY, null);
        tags.tag(tenant, ann.id(), "solar");
        tags.untag(tenant, ann.id(), "solar");
        suppressions.add(
                tenant, new Suppressions.New(ANN, "manual", Scope.ALL, "person", null, null, null), time.now());
        return ann;
    }

    private List<Moment> read(TenantId tenant, ContactCard whom, int atOnce) {
        List<Moment> read = new ArrayList<>();
        String after = null;
        do {
            Page<Moment> page = timeline.of(tenant, whom, atOnce, after);
            read.addAll(page.items());
            after = page.next();
        } while (after != null);
        return read;
    }
}
