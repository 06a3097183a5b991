package com.intellisend.contacts;

import com.intellisend.contacts.ImportReport.State;
import com.intellisend.contacts.ImportReport.Tally;
import com.intellisend.contacts.ImportReport.Undo;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.PlansForAnyBrand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Imports as the database keeps them. */
@ApplicationScoped
class ImportRepository {

    private static final RowMapper<ImportReport> AS_REPORT = ImportRepository::report;
    private static final int SHAPES_REMEMBERED = 100;
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private Jdbi database;

    /** The import that is kept: this one, or the one that its dry run has become already. */
    UUID insert(TenantId tenant, UUID id, NewImport wanted, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        insert into app.contact_import (id, tenant_id, state, dry_run, file_name, file_format, file_location,
                               file_bytes, mapping, applied_from, created_by_user_id, created_at, started_at, updated_at)
                        values (:id, :tenant, 'running', :dryRun, :fileName, :format, :location,
                               :bytes, cast(:shape as jsonb), :appliedFrom, :user, :now, :now, :now)
                            on conflict (tenant_id, applied_from) where not dry_run
                            do update set applied_from = excluded.applied_from
                        returning id
                        """)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .bind("dryRun", wanted.dryRun())
                .bind("fileName", wanted.fileName())
                .bind("format", wanted.shape().format().name())
                .bind("location", wanted.location())
                .bind("bytes", wanted.bytes())
                .bind("shape", JSON.toJson(wanted.shape()))
                .bind("appliedFrom", wanted.appliedFrom())
                .bind("user", wanted.byUser())
                .bind("now", now)
                .mapTo(UUID.class)
                .one());
    }

    Optional<ImportReport> report(TenantId tenant, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from app.contact_import where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .map(AS_REPORT)
                        .findOne());
    }

    /** Imports that were applied, newest first; dry runs are drafts and no history. */
    List<ImportReport> history(TenantId tenant, int most) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from app.contact_import where tenant_id = :tenant and not dry_run order by id desc limit :most
                        """)
                .bind("tenant", tenant.value())
                .bind("most", most)
                .map(AS_REPORT)
                .list());
    }

    /** Imports in force that name somebody whom this one has created or changed, and came later; newest first. */
    List<ImportReport> namingLater(TenantId tenant, UUID id) {
        return database.withHandle(handle -> {
            PlansForAnyBrand.in(handle);
            return handle.createQuery("""
                            select * from app.contact_import j
                             where tenant_id = :tenant and id > :id and not dry_run and undo_state is null
                               and exists (select from app.contact_import_person n
                                             join app.contact_import_person p on p.tenant_id = n.tenant_id and p.phone = n.phone
                                            where n.tenant_id = :tenant and n.import_id = j.id
                                              and p.import_id = :id and p.outcome <> 'unchanged')
                             order by id desc
                            """)
                    .bind("tenant", tenant.value())
                    .bind("id", id)
                    .map(AS_REPORT)
                    .list();
        });
    }

    List<RefusedLine> refusedLines(TenantId tenant, UUID id, int most, long afterLine) {
        return database.withHandle(handle -> handle.createQuery("""
                        select line, field, reason, original from app.contact_import_line
                         where tenant_id = :tenant and import_id = :id and line > :after order by line, field limit :most
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("after", afterLine)
                .bind("most", most)
                .map((row, context) -> new RefusedLine(
                        row.getLong("line"),
                        row.getString("field"),
                        row.getString("reason"),
                        OriginalCells.read(row.getString("original"))))
                .list());
    }

    List<PersonChange> changes(TenantId tenant, UUID id, int most) {
        return database.withHandle(handle -> handle.createQuery("""
                        select phone, line, before_json, after_json, new_tags from app.contact_import_person
                         where tenant_id = :tenant and import_id = :id and outcome = 'updated' order by line limit :most
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("most", most)
                .map((row, context) -> new PersonChange(
                        row.getString("phone"),
                        row.getLong("line"),
                        fieldChanges(row.getString("before_json"), row.getString("after_json")),
                        List.of((String[]) row.getArray("new_tags").getArray())))
                .list());
    }

    private static List<PersonChange.FieldChange> fieldChanges(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return List.of();
        }
        JsonObject from = JSON.fromJson(before, JsonObject.class);
        JsonObject to = JSON.fromJson(after, JsonObject.class);
        Stream<PersonChange.FieldChange> fields = Arrays.stream(ContactField.values())
                .filter(field -> to.containsKey(field.key()))
                .map(field -> new PersonChange.FieldChange(
                        field.words(), from.getString(field.key(), ""), to.getString(field.key(), "")));
        return Stream.concat(fields, dateChanges(dates(from), dates(to))).toList();
    }

    private static Stream<PersonChange.FieldChange> dateChanges(JsonObject from, JsonObject to) {
        return to.keySet().stream()
                .sorted()
                .map(name -> new PersonChange.FieldChange(name, from.getString(name, ""), to.getString(name, "")));
    }

    private static JsonObject dates(JsonObject change) {
        JsonObject dates = change.getJsonObject("dates");
        return dates == null ? JsonValue.EMPTY_JSON_OBJECT : dates;
    }

    /** How the newest applied import with columns of these names was read; a brand may have files of several kinds. */
    Optional<FileShape> latestShape(TenantId tenant, List<String> headers) {
        return history(tenant, SHAPES_REMEMBERED).stream()
                .map(ImportReport::shape)
                .filter(shape -> shape.headers().equals(headers))
                .findFirst();
    }

    private static ImportReport report(ResultSet row, StatementContext context) throws SQLException {
        return new ImportReport(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("dry_run"),
                row.getString("file_name"),
                JSON.fromJson(row.getString("mapping"), FileShape.class),
                row.getString("file_location"),
                row.getLong("file_bytes"),
                row.getLong("bytes_read"),
                row.getLong("total"),
                new Tally(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("duplicates"),
                        row.getLong("opted_out"),
                        row.getLong("refused")),
                row.getLong("not_mobile"),
                row.getString("failure"),
                row.getObject("applied_from", UUID.class),
                undo(row),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Undo undo(ResultSet row) throws SQLException {
        return row.getString("undo_state") == null
                ? null
                : new Undo(
                        new UndoTally(
                                row.getLong("undo_removed"),
                                row.getLong("undo_restored"),
                                row.getLong("undo_kept_in_use"),
                                row.getLong("undo_kept_edits"),
                                row.getLong("undo_kept_named_later")),
                        instant(row.getTimestamp("undone_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
