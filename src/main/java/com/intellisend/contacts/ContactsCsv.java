package com.intellisend.contacts;

import com.intellisend.kernel.Page;
import com.intellisend.kernel.SafeCsv;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A brand's contacts as a file that can be imported again, with a column for each date that the brand has named. It is read
 * in portions, each in a transaction of its own, so that a million contacts need the memory of a few hundred, and a slow
 * reader holds no transaction open.
 */
@ApplicationScoped
public class ContactsCsv {

    private static final int PORTION = 1_000;

    private static final List<String> HEADER = List.of(
            "First Name",
            "Last Name",
            "Phone",
            "Email",
            "Address",
            "City",
            "State",
            "Zip",
            "Lead Source",
            "Customer Type",
            "Consent Source",
            "Consent Timestamp",
            "Time Zone",
            "Tags",
            "Last Contacted",
            "Last Replied",
            "Created");

    @Inject
    private ContactBook book;

    @Inject
    private ContactDates dates;

    /** Newest first. */
    public void write(TenantId tenant, ContactFilter filter, Writer out) {
        SafeCsv csv = new SafeCsv(out);
        List<String> names = dates.names(tenant);
        csv.line(Stream.concat(HEADER.stream(), names.stream().map(FileShape.Column::becomingDate))
                .toList());
        String after = null;
        do {
            Page<ContactCard> portion = book.list(tenant, filter, PORTION, mark(after));
            Map<UUID, Map<String, LocalDate>> days = names.isEmpty()
                    ? Map.of()
                    : dates.ofAll(
                            tenant,
                            portion.items().stream().map(ContactCard::id).toList());
            portion.items()
                    .forEach(contact -> csv.line(cells(contact, names, days.getOrDefault(contact.id(), Map.of()))));
            after = portion.next();
        } while (after != null);
        csv.flush();
    }

    private static @Nullable UUID mark(@Nullable String after) {
        return after == null ? null : UUID.fromString(after);
    }

    private static List<@Nullable Object> cells(ContactCard contact, List<String> names, Map<String, LocalDate> days) {
        List<@Nullable Object> cells = new ArrayList<>(fields(contact));
        names.forEach(name -> cells.add(days.get(name)));
        return cells;
    }

    private static List<@Nullable Object> fields(ContactCard contact) {
        return Arrays.asList(
                contact.firstName(),
                contact.lastName(),
                contact.phone(),
                contact.email(),
                contact.address(),
                contact.city(),
                contact.state(),
                contact.zip(),
                contact.leadSource(),
                contact.customerType(),
                contact.consentSource(),
                contact.consentTimestamp(),
                contact.timeZone(),
                String.join(", ", contact.tags()),
                contact.lastContactedAt(),
                contact.lastRepliedAt(),
                contact.createdAt());
    }
}
