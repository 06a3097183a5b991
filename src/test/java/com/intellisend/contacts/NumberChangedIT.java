package com.intellisend.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.compliance.ConsentLedger;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consent is given for a number, and goes with it. */
@ArquillianTest
class NumberChangedIT {

    private static final String OLD = "+15205550101";
    private static final String NEW = "+15205550102";

    @Inject
    private InsideTenant inside;

    @Inject
    private ContactBook contacts;

    @Inject
    private ConsentLedger ledger;

    private TenantId brand;
    private UUID ann;

    @BeforeEach
    void somebody_with_consent() {
        brand = inside.create(TenantId.create());
        ann = contacts.create(
                        brand,
                        new ContactChange(
                                Map.of("phone", OLD, "consentSource", "web form", "consentTimestamp", "2026-05-01"),
                                null),
                        null)
                .id();
    }

    @Test
    void a_new_number_has_no_consent_of_the_old_one() {
        ContactCard moved = change(Map.of("phone", NEW, "city", "Tucson"));

        assertThat(moved.phone()).isEqualTo(NEW);
        assertThat(moved.consentSource()).isNull();
        assertThat(moved.consentTimestamp()).isNull();
        assertThat(consents(NEW)).isZero();
        assertThat(consents(OLD)).isOne();
    }

    @Test
    void what_is_named_along_with_the_number_is_its_consent_and_half_of_it_is_none() {
        assertThat(change(Map.of("phone", NEW, "consentSource", "web form")).consentTimestamp())
                .isNull();
        change(Map.of("phone", OLD, "consentSource", "call", "consentTimestamp", "2026-06-01"));

        assertThat(contacts.card(brand, ann).consentSource()).isEqualTo("call");
        assertThat(consents(OLD)).isEqualTo(2);
    }

    @Test
    void consent_that_stays_as_it_is_is_not_given_again() {
        change(Map.of("phone", OLD, "consentSource", "web form", "consentTimestamp", "2026-05-01", "city", "Tucson"));
        assertThat(consents(OLD)).isOne();

        change(Map.of("consentSource", "call"));
        assertThat(consents(OLD)).isEqualTo(2);
    }

    @Test
    void a_number_that_somebody_has_is_refused_and_nothing_is_lost() {
        contacts.create(brand, new ContactChange(Map.of("phone", NEW), null), null);

        assertThatThrownBy(() -> change(Map.of("phone", NEW))).isInstanceOf(ContactExists.class);
        assertThat(contacts.card(brand, ann).consentSource()).isEqualTo("web form");
    }

    private ContactCard change(Map<String, String> written) {
        return contacts.change(brand, ann, new ContactChange(written, null), ExpectedVersion.ANY, null);
    }

    private long consents(String phone) {
        return ledger.eventsOf(brand, new PhoneNumber(phone)).stream()
                .filter(event -> event.kind().equals("consent"))
                .count();
    }
}
