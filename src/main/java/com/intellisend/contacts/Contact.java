package com.intellisend.contacts;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.BrandEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person whom a brand may know by one phone number, and what it knows about them. */
@Entity
@Table(name = "contact")
public class Contact extends BrandEntity {

    private String phone;

    @Column(name = "first_name")
    private @Nullable String firstName;

    @Column(name = "last_name")
    private @Nullable String lastName;

    private @Nullable String email;
    private @Nullable String address;
    private @Nullable String city;
    private @Nullable String state;
    private @Nullable String zip;

    @Column(name = "lead_source")
    private @Nullable String leadSource;

    @Column(name = "customer_type")
    private String customerType;

    @Column(name = "consent_source")
    private @Nullable String consentSource;

    @Column(name = "consent_timestamp")
    private @Nullable Instant consentTimestamp;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    @Column(name = "last_contacted_at", insertable = false, updatable = false)
    private @Nullable Instant lastContactedAt;

    @Column(name = "last_replied_at", insertable = false, updatable = false)
    private @Nullable Instant lastRepliedAt;

    @Column(name = "anonymised_at")
    private @Nullable Instant anonymisedAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(TenantId tenant, PhoneNumber phone, Instant now) {
        super(tenant, now);
        this.phone = phone.e164();
        this.customerType = CustomerType.LEAD.name();
    }

    /** Takes over the fields that are named, each in its kept spelling; an empty text clears a field. */
    void apply(Map<ContactField, String> values, Instant now) {
        values.forEach(this::set);
        changedAt(now);
        editedAt = now;
    }

    private void set(ContactField field, String written) {
        String value = written.isEmpty() ? null : written;
        switch (field) {
            case PHONE -> phone = new PhoneNumber(written).e164();
            case FIRST_NAME -> firstName = value;
            case LAST_NAME -> lastName = value;
            case EMAIL -> email = value;
            case ADDRESS -> address = value;
            case CITY -> city = value;
            case STATE -> state = value;
            case ZIP -> zip = value;
            case LEAD_SOURCE -> leadSource = value;
            case CUSTOMER_TYPE -> customerType = value == null ? CustomerType.LEAD.name() : value;
            case CONSENT_SOURCE -> consentSource = value;
            case CONSENT_TIMESTAMP -> consentTimestamp = value == null ? null : Instant.parse(value);
            case TIME_ZONE -> timeZone = value;
        }
    }

    /** Forgets who this was and keeps the row, because texts point to it; the number becomes free for a new contact. */
    void anonymise(Instant now) {
        for (ContactField field : ContactField.values()) {
            if (field != ContactField.PHONE) {
                set(field, "");
            }
        }
        phone = nobodysNumber();
        anonymisedAt = now;
        changedAt(now);
    }

    /** Of the right shape and assigned to nobody: no country has the code 999 (ITU-T E.164). */
    private String nobodysNumber() {
        return "+999" + String.format("%011d", Math.floorMod(id().getLeastSignificantBits(), 100_000_000_000L));
    }

    public PhoneNumber phone() {
        return new PhoneNumber(phone);
    }

    public @Nullable String firstName() {
        return firstName;
    }

    public @Nullable String lastName() {
        return lastName;
    }

    /** First and last name, or empty. */
    public String fullName() {
        return Stream.of(firstName, lastName)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The name, or the number of somebody without one. */
    public String displayName() {
        return fullName().isEmpty() ? phone().national() : fullName();
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable String city() {
        return city;
    }

    /** The two letters of a US state where that is what was given. */
    public @Nullable String state() {
        return state;
    }

    public @Nullable String zip() {
        return zip;
    }

    public @Nullable String leadSource() {
        return leadSource;
    }

    public CustomerType customerType() {
        return CustomerType.valueOf(customerType);
    }

    public @Nullable String consentSource() {
        return consentSource;
    }

    public @Nullable Instant consentTimestamp() {
        return consentTimestamp;
    }

    /** Their own zone where it is known; null: to be found from the state or the number. */
    public @Nullable ZoneId zone() {
        return timeZone == null ? null : ZoneId.of(timeZone);
    }

    public @Nullable Instant lastContactedAt() {
        return lastContactedAt;
    }

    public @Nullable Instant lastRepliedAt() {
        return lastRepliedAt;
    }

    public boolean isAnonymised() {
        return anonymisedAt != null;
    }
}
