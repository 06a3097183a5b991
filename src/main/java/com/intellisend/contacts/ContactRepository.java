package com.intellisend.contacts;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Contacts as the database answers for them. */
@ApplicationScoped
class ContactRepository {

    private static final String CARD = """
            select c.*, array(select t.tag from app.contact_tag t
                              where t.tenant_id = c.tenant_id and t.contact_id = c.id order by t.tag) as tags
              from app.contact c where c.tenant_id = :tenant and c.anonymised_at is null
            """;

    private static final String FOUND = """
            app.contacts_found(cast(:patterns as text[]), cast(:tag as text), cast(:type as text), cast(:consent as text),
                cast(:since as timestamptz), cast(:before as timestamptz), :never, cast(:afterName as text),
                cast(:after as uuid), :most)""";

    private static final String NAME = "app.contact_name(c.first_name, c.last_name, c.phone)";

    private static final RowMapper<ContactCard> AS_CARD = ContactRepository::card;

    /** A contact, and what it is called in the order by name. */
    record Named(String name, ContactCard card) {}

    @Inject
    private Jdbi database;

    Optional<ContactCard> card(TenantId tenant, UUID id) {
        return database.withHandle(handle -> handle.createQuery(CARD + "and c.id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id)
                .map(AS_CARD)
                .findOne());
    }

    Optional<UUID> idOf(TenantId tenant, PhoneNumber phone) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id from app.contact where tenant_id = :tenant and phone = :phone
                        """)
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .mapTo(UUID.class)
                .findOne());
    }

    /** Newest first; the mark is the id of the last one already seen. */
    List<ContactCard> list(TenantId tenant, ContactFilter filter, int most, @Nullable UUID after, Instant now) {
        return database.withHandle(handle -> bound(
                        handle.createQuery(CARD + "and c.id in (select " + FOUND + ") order by c.id desc"), filter, now)
                .bind("tenant", tenant.value())
                .bind("afterName", (String) null)
                .bind("after", after)
                .bind("most", most)
                .map(AS_CARD)
                .list());
    }

    /** By name. */
    List<Named> listByName(TenantId tenant, ContactFilter filter, int most, NameMark after, Instant now) {
        String sql = CARD.replace("select c.*,", "select c.*, " + NAME + " as name_in_order,") + "and c.id in (select "
                + FOUND + ") order by " + NAME + " collate \"C\", c.id";
        return database.withHandle(handle -> bound(handle.createQuery(sql), filter, now)
                .bind("tenant", tenant.value())
                .bind("afterName", after.name())
                .bind("after", after.id())
                .bind("most", most)
                .map((row, context) -> new Named(row.getString("name_in_order"), card(row, context)))
                .list());
    }

    /** How many fit, counted up to a limit so that no page waits for a million. */
    long count(TenantId tenant, ContactFilter filter, int upTo, Instant now) {
        Objects.requireNonNull(tenant, "the function counts within the tenant of the transaction");
        return database.withHandle(handle -> bound(handle.createQuery("select count(*) from " + FOUND), filter, now)
                .bind("afterName", (String) null)
                .bind("after", (UUID) null)
                .bind("most", upTo)
                .mapTo(long.class)
                .one());
    }

    private static Query bound(Query query, ContactFilter filter, Instant now) {
        LastTexted texted = filter.texted();
        CustomerType type = filter.type();
        ConsentOnFile consent = filter.consent();
        return query.bindArray("patterns", String.class, filter.patterns())
                .bind("tag", filter.tag())
                .bind("type", type == null ? null : type.name())
                .bind("consent", consent == null ? null : consent.name())
                .bind("since", texted == null ? null : texted.since(now))
                .bind("before", texted == null ? null : texted.before(now))
                .bind("never", texted != null && texted.when() == LastTexted.When.NEVER);
    }

    /** False when somebody has this number already, also when that happened in this very moment. */
    boolean insertIfNew(TenantId tenant, UUID id, PhoneNumber phone, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                                insert into app.contact (id, tenant_id, phone, created_at, updated_at)
                                values (:id, :tenant, :phone, :now, :now) on conflict (tenant_id, phone) do nothing
                                """)
                        .bind("id", id)
                        .bind("tenant", tenant.value())
                        .bind("phone", phone.e164())
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /** False when something points to the contact, so that its row must stay. */
    boolean deleteUnlessNeeded(TenantId tenant, UUID id) {
        return database.withHandle(handle -> {
            handle.execute("savepoint before_delete");
            try {
                handle.createUpdate("delete from app.contact where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .execute();
                return true;
            } catch (org.jdbi.v3.core.statement.UnableToExecuteStatementException refused) {
                if (refused.getCause() instanceof SQLException sql && "23503".equals(sql.getSQLState())) {
                    handle.execute("rollback to savepoint before_delete");
                    return false;
                }
                throw refused;
            }
        });
    }

    void replaceTags(TenantId tenant, UUID contact, Collection<String> tags, Instant now) {
        database.useHandle(handle -> {
            handle.createUpdate("""
                            delete from app.contact_tag
                             where tenant_id = :tenant and contact_id = :contact and tag <> all (:tags)
                            """)
                    .bind("tenant", tenant.value())
                    .bind("contact", contact)
                    .bindArray("tags", String.class, List.copyOf(tags))
                    .execute();
        });
        addTags(tenant, List.of(contact), tags, now);
    }

    /** Its tags are part of what is seen of it, so its version counts them. */
    void touch(TenantId tenant, UUID contact, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.contact set version = version + 1, updated_at = :now
                         where tenant_id = :tenant and id = :contact
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("now", now)
                .execute());
    }

    /** How many taggings were new; ids of nobody are passed over. */
    int addTags(TenantId tenant, Collection<UUID> contacts, Collection<String> tags, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                        insert into app.contact_tag (tenant_id, contact_id, tag, created_at)
                        select :tenant, c.id, tag, :now
                          from app.contact c, unnest(:tags) tag
                         where c.tenant_id = :tenant and c.id = any (:contacts) and c.anonymised_at is null
                            on conflict do nothing
                        """)
                .bind("tenant", tenant.value())
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .bindArray("tags", String.class, List.copyOf(tags))
                .bind("now", now)
                .execute());
    }

    /** The same tag on many, with one row of what was done; returns how many did not have it. */
    int tagTogether(TenantId tenant, Collection<UUID> contacts, String tag, @Nullable UUID byUser, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                        with tagging as (
                            insert into app.contact_tagging (id, tenant_id, tag, created_by_user_id, created_at)
                            values (:id, :tenant, :tag, :user, :now) returning id),
                        tagged as (
                            insert into app.contact_tag (tenant_id, contact_id, tag, created_at)
                            select :tenant, c.id, :tag, :now from app.contact c
                             where c.tenant_id = :tenant and c.id = any (:contacts) and c.anonymised_at is null
                                on conflict do nothing
                            returning contact_id)
                        insert into app.contact_tagging_person (tenant_id, contact_id, tagging_id)
                        select :tenant, tagged.contact_id, tagging.id from tagged, tagging
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("tag", tag)
                .bind("user", byUser)
                .bind("now", now)
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .execute());
    }

    private static ContactCard card(ResultSet row, StatementContext context) throws SQLException {
        return new ContactCard(
                row.getObject("id", UUID.class),
                row.getString("phone"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("address"),
                row.getString("city"),
                row.getString("state"),
                row.getString("zip"),
                row.getString("lead_source"),
                row.getString("customer_type"),
                row.getString("consent_source"),
                instant(row, "consent_timestamp"),
                row.getString("time_zone"),
                instant(row, "last_contacted_at"),
                instant(row, "last_replied_at"),
                Arrays.asList((String[]) row.getArray("tags").getArray()),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
