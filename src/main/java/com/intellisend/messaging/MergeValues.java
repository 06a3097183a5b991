package com.intellisend.messaging;

import com.intellisend.contacts.ContactDates;
import com.intellisend.contacts.CustomerType;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.TenantProfile;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What stands for the fields of a template, for each contact as it is at this moment. */
@ApplicationScoped
public class MergeValues {

    private static final Map<String, String> COLUMNS = Map.of(
            "firstName", "first_name",
            "lastName", "last_name",
            "email", "email",
            "address", "address",
            "city", "city",
            "state", "state",
            "zip", "zip",
            "leadSource", "lead_source");

    @Inject
    private Jdbi database;

    @Inject
    private ContactDates dates;

    @Inject
    private Tenants tenants;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private record Row(UUID contact, Map<String, String> values) {}

    /**
     * By contact; a contact that is gone is not in the answer.
     *
     * @param templates for which; the dates of contacts are looked up only where one of them says a date
     */
    public Map<UUID, Map<String, String>> of(
            TenantId tenant, Collection<UUID> contacts, Collection<MergeTemplate> templates) {
        Map<UUID, Map<String, String>> values = fields(tenant, contacts);
        if (templates.stream().anyMatch(MergeTemplate::saysDates)) {
            addDates(tenant, values);
        }
        return values;
    }

    private void addDates(TenantId tenant, Map<UUID, Map<String, String>> values) {
        dates.ofAll(tenant, values.keySet())
                .forEach((contact, days) -> days.forEach((name, day) ->
                        values.getOrDefault(contact, new HashMap<>()).put(MergeTemplate.DATE + name, day.format(DAY))));
    }

    private Map<UUID, Map<String, String>> fields(TenantId tenant, Collection<UUID> contacts) {
        TenantProfile brand = tenants.get(tenant).profile();
        List<Row> rows = database.withHandle(handle -> handle.createQuery("""
                        select id, phone, first_name, last_name, email, address, city, state, zip, lead_source, customer_type
                        from app.contact where tenant_id = (select :tenant) and id = any(:contacts)
                        """)
                .bind("tenant", tenant.value())
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .map((row, context) -> new Row(row.getObject("id", UUID.class), values(row, brand)))
                .list());
        return rows.stream().collect(Collectors.toMap(Row::contact, Row::values));
    }

    private static Map<String, String> values(ResultSet row, TenantProfile brand) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> field : COLUMNS.entrySet()) {
            put(values, field.getKey(), row.getString(field.getValue()));
        }
        put(values, "phone", new PhoneNumber(row.getString("phone")).national());
        put(
                values,
                "customerType",
                CustomerType.valueOf(row.getString("customer_type")).words());
        put(values, "publicName", brand.publicName());
        put(values, "mainPhone", brand.mainPhone());
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
