package com.intellisend.messaging;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one place where messaging asks whether somebody may be texted, and tells what it learned about that. */
@ApplicationScoped
class Permission {

    private static final ZoneId HOME = ZoneId.of("America/Phoenix");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);
    private static final Set<String> STOP_WORDS =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT");

    /** What the gate says. */
    sealed interface Verdict {
        /** It may leave; the window ends then, in business time. */
        record Clear(Instant windowEnd) implements Verdict {}

        /** Later. */
        record NotBefore(Instant until, String reason) implements Verdict {}

        /** Never. */
        record Withheld(String reason) implements Verdict {}
    }

    /** What the gate wants to know of a recipient. */
    record Recipient(
            PhoneNumber phone,
            @Nullable ZoneId zone,
            @Nullable String state,
            boolean consented,
            boolean customer,
            int marketingTextsLastDay,
            int marketingTextsLastWeek,
            @Nullable Instant lastInboundAt) {}

    @Inject
    private Jdbi database;

    Map<PhoneNumber, Verdict> ask(
            TenantId tenant, MessageClass messageClass, Collection<Recipient> recipients, Instant now) {
        Set<PhoneNumber> blocked =
                suppressed(tenant, recipients.stream().map(Recipient::phone).toList(), messageClass);
        Map<PhoneNumber, Verdict> verdicts = new HashMap<>();
        for (Recipient recipient : recipients) {
            verdicts.put(
                    recipient.phone(),
                    blocked.contains(recipient.phone())
                            ? new Verdict.Withheld("opted_out")
                            : open(messageClass, recipient, now));
        }
        return verdicts;
    }

    Optional<String> blocking(TenantId tenant, PhoneNumber phone, MessageClass messageClass) {
        return suppressed(tenant, List.of(phone), messageClass).stream()
                .findFirst()
                .map(any -> "opted_out");
    }

    String inWords(String reason) {
        return reason.equals("opted_out") ? "they have opted out." : reason;
    }

    void addFromCarrier(TenantId tenant, PhoneNumber phone, String reason, UUID message, Instant at) {
        suppress(tenant, phone, reason, message, at);
    }

    void understand(
            TenantId tenant, PhoneNumber from, UUID message, String body, @Nullable String optOutType, Instant at) {
        String word = body.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z ]", "");
        if ("STOP".equals(optOutType) || STOP_WORDS.contains(word)) {
            suppress(tenant, from, "STOP", message, at);
        }
    }

    private static Verdict open(MessageClass messageClass, Recipient recipient, Instant now) {
        ZonedDateTime there = now.atZone(recipient.zone() == null ? HOME : recipient.zone());
        boolean waits = messageClass != MessageClass.DIRECT;
        if (messageClass == MessageClass.MARKETING && !recipient.consented()) {
            return new Verdict.Withheld("no_consent");
        }
        if (waits && there.toLocalTime().isBefore(OPENS)) {
            return new Verdict.NotBefore(there.with(OPENS).toInstant(), "quiet_hours");
        }
        if (waits && !there.toLocalTime().isBefore(CLOSES)) {
            return new Verdict.NotBefore(there.plusDays(1).with(OPENS).toInstant(), "quiet_hours");
        }
        if (messageClass == MessageClass.MARKETING && recipient.marketingTextsLastDay() > 0) {
            return new Verdict.NotBefore(there.plusDays(1).with(OPENS).toInstant(), "frequency_cap");
        }
        return new Verdict.Clear(
                waits ? there.with(CLOSES).toInstant() : there.plusHours(10).toInstant());
    }

    private Set<PhoneNumber> suppressed(TenantId tenant, Collection<PhoneNumber> phones, MessageClass messageClass) {
        return new HashSet<>(database.withHandle(handle -> handle.createQuery("""
                        select distinct phone from app.suppression
                        where tenant_id = :tenant and phone = any(:phones) and lifted_at is null
                            and (scope = 'ALL' or :marketing)
                        """)
                .bind("tenant", tenant.value())
                .bindArray(
                        "phones",
                        String.class,
                        phones.stream().map(PhoneNumber::e164).toList())
                .bind("marketing", messageClass == MessageClass.MARKETING)
                .mapTo(String.class)
                .map(PhoneNumber::new)
                .list()));
    }

    private void suppress(TenantId tenant, PhoneNumber phone, String reason, UUID message, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.suppression (id, tenant_id, phone, reason, scope, source, source_message_id, created_at)
                        values (:id, :tenant, :phone, :reason, 'ALL', 'text', :message, :at)
                        on conflict do nothing
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .bind("reason", reason)
                .bind("message", message)
                .bind("at", at)
                .execute());
    }
}
