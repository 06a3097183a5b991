package com.intellisend.inbox;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The people who can look after a brand's conversations. */
@UseCase
public class Team {

    /** Somebody of the brand or of the agency. */
    public record Member(UUID id, String name) {}

    @Inject
    private Jdbi database;

    /** Everybody active, the brand's own people before the agency's. */
    public List<Member> members(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id, name from app.app_user
                        where active and (tenant_id = :tenant or tenant_id is null)
                        order by tenant_id is null, lower(name)
                        """)
                .bind("tenant", tenant.value())
                .map((row, context) -> new Member(row.getObject(1, UUID.class), row.getString(2)))
                .list());
    }
}
