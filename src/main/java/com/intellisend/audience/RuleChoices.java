package com.intellisend.audience;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What the rules of a brand can speak of: its campaigns, its segments, its imports. */
@UseCase
public class RuleChoices {

    @Inject
    private Jdbi database;

    /** Newest first. */
    public List<Choice> campaigns(TenantId tenant) {
        return choices(tenant, "name from app.campaign where tenant_id = :tenant");
    }

    /** Newest first, without those that were removed. */
    public List<Choice> segments(TenantId tenant) {
        return choices(tenant, "name from app.segment where tenant_id = :tenant and archived_at is null");
    }

    /** Newest first. */
    public List<Choice> imports(TenantId tenant) {
        return choices(tenant, """
                coalesce(file_name, 'import') || ', ' || to_char(created_at, 'YYYY-MM-DD HH24:MI') as name
                from app.contact_import where tenant_id = :tenant and not dry_run""");
    }

    public Map<UUID, String> names(TenantId tenant) {
        Map<UUID, String> names = new HashMap<>();
        Stream.of(campaigns(tenant), segments(tenant), imports(tenant))
                .flatMap(List::stream)
                .forEach(choice -> names.put(choice.id(), choice.name()));
        return names;
    }

    private List<Choice> choices(TenantId tenant, String which) {
        return database.withHandle(handle -> handle.createQuery("select id, " + which + " order by id desc limit 200")
                .bind("tenant", tenant.value())
                .map(ConstructorMapper.of(Choice.class))
                .list());
    }
}
