package com.intellisend.audience;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who is in a segment, as a piece of SQL: {@code from … where …} over the contact {@code c}, to be used inside a larger
 * statement that binds {@code :tenant} and everything in {@code binds}.
 *
 * <p>A contact who was forgotten is in no segment. Rules become bind parameters, never text of the statement.
 *
 * @param from the tables; the contact is {@code c}
 * @param where the condition; the tenant is part of it
 * @param id the column with the contact's id that the keyset runs over
 */
public record Membership(String from, String where, String id, Map<String, Object> binds) {

    static Membership chosen(UUID segment) {
        return new Membership(
                "app.segment_member m join app.contact c on c.tenant_id = m.tenant_id and c.id = m.contact_id",
                "m.tenant_id = :tenant and m.segment_id = :segment and c.anonymised_at is null",
                "m.contact_id",
                Map.of("segment", segment));
    }

    /** Those of them who fit a rule as well. */
    Membership fitting(Membership rule) {
        Map<String, Object> all = new HashMap<>(binds);
        all.putAll(rule.binds());
        return new Membership(from, where + " and " + rule.where(), id, Map.copyOf(all));
    }

    static Membership matching(String predicate, Map<String, Object> binds) {
        return new Membership(
                "app.contact c",
                "c.tenant_id = :tenant and c.anonymised_at is null and (" + predicate + ")",
                "c.id",
                Map.copyOf(binds));
    }
}
