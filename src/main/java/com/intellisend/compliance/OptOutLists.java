package com.intellisend.compliance;

import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Opt-outs that a brand brings along as a list: of another product, or of its own. */
@UseCase
public class OptOutLists {

    private static final int LONGEST = 200_000;
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int SHOWN = 100;

    @Inject
    private Jdbi database;

    @Inject
    private AuditTrail trail;

    @Inject
    private MachineTime machine;

    /**
     * What became of a list.
     *
     * @param already numbers that were suppressed for this reason before
     * @param refused the first 100 lines without a valid number
     */
    public record Taken(int added, int already, int refused, List<RefusedLine> refusedLines) {}

    /** A line that names no number. */
    public record RefusedLine(int line, String text) {}

    /**
     * Suppresses every number of a text that has one in each line, in any common spelling; further columns are ignored, and
     * so is a first line of headings. A bad line never costs a good one.
     */
    public Taken take(TenantId tenant, String list, Scope scope, String reason, @Nullable UUID userId, Instant at) {
        Set<PhoneNumber> phones = new LinkedHashSet<>();
        List<RefusedLine> refused = new ArrayList<>();
        int bad = 0;
        String[] lines = list.split("\\R", -1);
        if (lines.length > LONGEST) {
            throw new InvalidInput("list", "has more than %,d lines; split it".formatted(LONGEST));
        }
        for (int i = 0; i < lines.length; i++) {
            Optional<PhoneNumber> phone = numberIn(lines[i]);
            if (phone.isPresent()) {
                phones.add(phone.get());
            } else if (!lines[i].isBlank() && (i > 0 || lines[i].chars().anyMatch(Character::isDigit))) {
                bad++;
                if (refused.size() < SHOWN) {
                    refused.add(new RefusedLine(i + 1, lines[i].strip()));
                }
            }
        }
        int added = suppress(tenant, phones, scope, reason, userId, at);
        trail.record(
                tenant, "suppression.list-taken", "suppression", null, null, Map.of("added", added, "scope", scope));
        return new Taken(added, phones.size() - added, bad, refused);
    }

    /** A file as text: numbers read the same in every character set but UTF-16, which says so in its first two bytes. */
    public static String textOf(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new InvalidInput("file", "is larger than 32 MB; split it");
        }
        boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static Optional<PhoneNumber> numberIn(String line) {
        return Stream.concat(Stream.of(line), Stream.of(line.split("[,;\\t]", -1)))
                .map(cell -> cell.replace("\ufeff", "").strip().replaceAll("^[\"']|[\"']$", ""))
                .filter(cell -> cell.chars().filter(Character::isDigit).count() >= 7)
                .flatMap(cell -> PhoneNumber.tryParse(cell).stream())
                .findFirst();
    }

    private int suppress(
            TenantId tenant, Set<PhoneNumber> phones, Scope scope, String reason, @Nullable UUID userId, Instant at) {
        return database.withHandle(handle -> handle.createQuery("""
                        with added as (
                            insert into app.suppression
                                (id, tenant_id, phone, reason, scope, source, source_user_id, created_at)
                            select s.id, :tenant, s.phone, :reason, :scope, 'list', :user, :at
                            from unnest(:ids, :phones) as s (id, phone)
                            on conflict do nothing
                            returning phone),
                        told as (
                            insert into app.consent_event
                                (id, tenant_id, phone, kind, source, actor_user_id, at, recorded_at)
                            select e.id, :tenant, e.phone, 'opt_out', 'list', :user, :at, :recorded
                            from unnest(:events, :phones) as e (id, phone) join added on added.phone = e.phone)
                        select count(*) from added
                        """)
                .bind("tenant", tenant.value())
                .bind("reason", reason)
                .bind("scope", scope)
                .bind("user", userId)
                .bind("at", at)
                .bind("recorded", machine.now())
                .bindArray(
                        "ids",
                        UUID.class,
                        Stream.generate(Ids::create).limit(phones.size()).toArray())
                .bindArray(
                        "events",
                        UUID.class,
                        Stream.generate(Ids::create).limit(phones.size()).toArray())
                .bindArray(
                        "phones",
                        String.class,
                        phones.stream().map(PhoneNumber::e164).toArray())
                .mapTo(Integer.class)
                .one());
    }
}
