package com.intellisend.compliance;

import com.intellisend.kernel.Page;
import com.intellisend.kernel.SafeCsv;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand's suppressions, in force and lifted, as a file, read in portions of constant size. */
@ApplicationScoped
public class SuppressionsCsv {

    private static final int PORTION = 1_000;

    @Inject
    private Suppressions suppressions;

    /** Newest first. */
    public void write(TenantId tenant, Writer out) {
        SafeCsv csv = new SafeCsv(out);
        csv.line(List.of("Phone", "Reason", "Scope", "Source", "Note", "Since", "Lifted", "Why lifted"));
        String after = null;
        do {
            Page<Suppression> portion = suppressions.list(tenant, null, true, PORTION, mark(after));
            portion.items().forEach(one -> csv.line(cells(one)));
            after = portion.next();
        } while (after != null);
        csv.flush();
    }

    private static @Nullable UUID mark(@Nullable String after) {
        return after == null ? null : UUID.fromString(after);
    }

    private static List<@Nullable Object> cells(Suppression one) {
        return Arrays.asList(
                one.phone(),
                one.reason(),
                one.scope(),
                one.source(),
                one.note(),
                one.createdAt(),
                one.liftedAt(),
                one.liftReason());
    }
}
