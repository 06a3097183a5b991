package com.intellisend.contacts;

import com.intellisend.contacts.ImportReport.Tally;
import com.intellisend.contacts.LineRead.Refused;
import com.intellisend.contacts.LineRead.Understood;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.PlansForAnyBrand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Takes some thousand lines into the contact book by a handful of statements over sets, in the caller's transaction.
 *
 * <p>A dry run says what an import would do because it is the same statements, less those that write contacts.
 */
@ApplicationScoped
class ImportPortion {

    @Inject
    private Jdbi database;

    Tally take(TenantId tenant, ImportReport report, List<LineRead> lines, Instant now) {
        List<Understood> understood = lines.stream()
                .filter(Understood.class::isInstance)
                .map(Understood.class::cast)
                .toList();
        List<Refused> refused = lines.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .toList();
        return database.withHandle(handle -> {
            keepRefused(handle, tenant, report.id(), refused);
            if (understood.isEmpty()) {
                return new Tally(0, 0, 0, 0, 0, refused.size());
            }
            Statements sql = new Statements(handle, tenant.value(), report.id(), now);
            PlansForAnyBrand.in(handle);
            // The lookups are few against the size of the tables; a scan of a million rows for each portion would be
            // endless.
            handle.execute("set local enable_hashjoin = off");
            handle.execute("set local enable_mergejoin = off");
            ImportStaging.copy(handle, understood);
            if (!report.dryRun()) {
                sql.run(ImportSql.ADD_NEW_CONTACTS);
            }
            handle.execute(ImportSql.PERSON_TABLE);
            sql.run(ImportSql.COMPARE_WITH_WHAT_IS_KNOWN);
            boolean dated =
                    understood.stream().anyMatch(line -> !line.facts().dates().isEmpty());
            if (dated) {
                sql.run(ImportSql.FIND_NEW_DATES);
                // A portion with itself, not with a table: by a loop it would be ten thousand times ten thousand.
                handle.execute("set local enable_hashjoin = on");
                sql.run(ImportSql.NOTE_NEW_DATES);
                handle.execute("set local enable_hashjoin = off");
            }
            Tally tally = tally(handle, understood.size(), refused.size());
            sql.run(ImportSql.REMEMBER_PEOPLE);
            sql.run(ImportSql.REMEMBER_MORE_TAGS);
            if (!report.dryRun()) {
                sql.run(ImportSql.UPDATE_CHANGED_CONTACTS);
                sql.run(ImportSql.TAG_NEW_CONTACTS);
                sql.run(ImportSql.ADD_NEW_TAGS);
                sql.run(ImportSql.RECORD_CONSENT);
            }
            if (dated) {
                if (!report.dryRun()) {
                    sql.run(ImportSql.PUT_NEW_DATES);
                }
                handle.execute("drop table import_date");
            }
            handle.execute("drop table import_line, import_person");
            return tally;
        });
    }

    /** What all the statements are told. */
    private record Statements(Handle handle, UUID tenant, UUID importId, Instant now) {

        void run(String sql) {
            bound(handle.createUpdate(sql)).execute();
        }

        private <S extends SqlStatement<S>> S bound(S statement) {
            return statement
                    .bind("tenant", tenant)
                    .bind("import", importId)
                    .bind("now", now)
                    .configure(
                            org.jdbi.v3.core.statement.SqlStatements.class,
                            config -> config.setUnusedBindingAllowed(true));
        }
    }

    private static Tally tally(Handle handle, int lines, int refused) {
        return handle.createQuery("""
                        select count(*) filter (where not seen) as people,
                               count(*) filter (where not seen and is_new) as created,
                               count(*) filter (where not seen and not is_new and (changed or dated or new_tags <> '{}')) as updated,
                               count(*) filter (where not seen and opted_out) as opted_out,
                               count(*) filter (where seen and was = 'unchanged' and new_tags <> '{}') as updated_after_all
                          from import_person
                        """)
                .map((row, context) -> {
                    long people = row.getLong("people");
                    long created = row.getLong("created");
                    long updated = row.getLong("updated");
                    long afterAll = row.getLong("updated_after_all");
                    return new Tally(
                            created,
                            updated + afterAll,
                            people - created - updated - afterAll,
                            lines - people,
                            row.getLong("opted_out"),
                            refused);
                })
                .one();
    }

    private static void keepRefused(Handle handle, TenantId tenant, UUID importId, List<Refused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into app.contact_import_line (tenant_id, import_id, line, field, reason, original)
                values (:tenant, :import, :line, :field, :reason, :original) on conflict do nothing
                """);
        for (Refused line : refused) {
            batch.bind("tenant", tenant.value())
                    .bind("import", importId)
                    .bind("line", line.line())
                    .bind("field", line.field())
                    .bind("reason", line.reason())
                    .bind("original", OriginalCells.write(line.original()))
                    .add();
        }
        batch.execute();
    }
}
