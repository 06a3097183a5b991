package com.intellisend.contacts;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The days that matter for a contact, such as installed, warranty ends or birthday; the brand names them as it likes. */
@UseCase
public class ContactDates {

    /** The dates that are offered to a brand that has named none yet. */
    private static final List<String> USUAL = List.of(
            "birthday",
            "contract ends",
            "estimate given",
            "filter changed",
            "installed",
            "last service",
            "next service",
            "sold",
            "warranty ends");

    private static final int LONGEST_NAME = 60;

    @Inject
    private ContactRepository contacts;

    @Inject
    private Jdbi database;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    /** A day and its name. */
    public record NamedDay(String name, LocalDate day) {}

    /** By name. */
    public List<NamedDay> of(TenantId tenant, UUID contact) {
        known(tenant, contact);
        return database.withHandle(handle -> handle.createQuery(
                        "select name, day from app.contact_date where tenant_id = :tenant and contact_id = :contact order by name")
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .map(ConstructorMapper.of(NamedDay.class))
                .list());
    }

    /** By contact and by name, of those who have any. */
    public Map<UUID, Map<String, LocalDate>> ofAll(TenantId tenant, Collection<UUID> contacts) {
        Map<UUID, Map<String, LocalDate>> days = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select contact_id, name, day from app.contact_date
                        where tenant_id = (select :tenant) and contact_id = any(:contacts)
                        """)
                .bind("tenant", tenant.value())
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .map((row, context) -> days.computeIfAbsent(
                                row.getObject("contact_id", UUID.class), first -> new HashMap<>())
                        .put(row.getString("name"), row.getObject("day", LocalDate.class)))
                .list());
        return days;
    }

    /** The names that the brand uses, in alphabetical order. */
    public List<String> names(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery(
                        "select distinct name from app.contact_date where tenant_id = :tenant order by name limit 200")
                .bind("tenant", tenant.value())
                .mapTo(String.class)
                .list());
    }

    /** The names that the brand uses and the usual ones, in alphabetical order. */
    public List<String> offered(TenantId tenant) {
        return Stream.concat(names(tenant).stream(), USUAL.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Upper and lower case are the same; a name that is there gets the new day. */
    public NamedDay put(TenantId tenant, UUID contact, String name, LocalDate day) {
        known(tenant, contact);
        NamedDay named = new NamedDay(read(name), day);
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.contact_date (tenant_id, contact_id, name, day, created_at)
                        values (:tenant, :contact, :name, :day, :now)
                        on conflict (tenant_id, contact_id, name) do update set day = excluded.day
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("name", named.name())
                .bind("day", day)
                .bind("now", time.now())
                .execute());
        trail.record(tenant, "contact.dated", "contact", contact, null, named);
        return named;
    }

    /** One that the contact does not have is not found. */
    public void remove(TenantId tenant, UUID contact, String name) {
        int gone = database.withHandle(handle -> handle.createUpdate("""
                        delete from app.contact_date
                        where tenant_id = :tenant and contact_id = :contact and name = :name
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("name", read(name))
                .execute());
        if (gone == 0) {
            throw new NotFound("date");
        }
        trail.record(tenant, "contact.undated", "contact", contact, read(name), null);
    }

    /** Of a contact that is forgotten no day stays. */
    void forget(@Observes ContactRemoved removed) {
        database.useHandle(handle -> handle.createUpdate(
                        "delete from app.contact_date where tenant_id = :tenant and contact_id = :contact")
                .bind("tenant", removed.tenant().value())
                .bind("contact", removed.contactId())
                .execute());
    }

    private void known(TenantId tenant, UUID contact) {
        if (contacts.card(tenant, contact).isEmpty()) {
            throw new NotFound("contact");
        }
    }

    /** A day as lists write it; refused with {@link InvalidInput} on the name of the date. */
    public static LocalDate day(String name, String written) {
        return WrittenTime.day(written)
                .orElseThrow(
                        () -> new InvalidInput(
                                name,
                                "“" + written
                                        + "” is not a day that can be read; use 2026-05-31 or 5/31/2026, with the whole year."));
    }

    /** The name for a column with this head: “Roof Inspection Date” is the date {@code roof inspection}. */
    public static String called(String head) {
        String plain = ContactField.clean(head).replaceAll("(?i)^(date of|date|fecha de|fecha)\\b|\\bdate$", "");
        String name = cleaned(plain.isBlank() ? head : plain);
        return name.isEmpty()
                ? "date"
                : name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
    }

    /** A name as it is kept; refused when blank or too long. */
    public static String read(String written) {
        String name = cleaned(written);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    /** Without what has a meaning in a template, so that every date can be a field of one. */
    private static String cleaned(String written) {
        return ContactField.clean(written).replaceAll("[{}|\\s]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
