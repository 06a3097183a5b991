package com.intellisend.simulator;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The numbers that may text, with the name of the brand behind each. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Senders {

    @Inject
    @Simulated
    private Jdbi database;

    @Inject
    private TenantDirectory directory;

    /** A sender as a phone's address book would have it. */
    public record Sender(String number, String brand) {}

    public List<Sender> all() {
        Map<TenantId, String> names = directory.all().stream()
                .collect(Collectors.toMap(TenantDirectory.Entry::id, TenantDirectory.Entry::name));
        return database.withHandle(handle -> handle.createQuery(
                        "select phone_number, tenant_id from app.tenant_number order by phone_number")
                .map((row, context) -> new Sender(
                        row.getString(1),
                        names.getOrDefault(new TenantId(row.getObject(2, UUID.class)), row.getString(1))))
                .list());
    }
}
