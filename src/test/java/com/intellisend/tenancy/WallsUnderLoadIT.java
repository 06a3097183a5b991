package com.intellisend.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactChange;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Sixteen threads read and write for two brands over the same pooled connections, on purpose also with SQL that forgot the
 * tenant. {@code bench/run walls} is the long form, over HTTP.
 */
@ArquillianTest
class WallsUnderLoadIT {

    private static final int THREADS = 16;
    private static final int ROUNDS = 24;
    private static final List<String> TABLES =
            List.of("contact", "contact_tag", "consent_event", "tenant_number", "audit_event");

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    @Inject
    private InsideTenant inside;

    @Inject
    private ContactBook contacts;

    @Inject
    private Jdbi database;

    /** What was seen of the other brand, in words. */
    private final Queue<String> foreign = new ConcurrentLinkedQueue<>();

    @Test
    void sixteen_threads_with_two_tenants_never_see_or_touch_a_foreign_row() throws Exception {
        TenantId one = inside.create(TenantId.create());
        TenantId two = inside.create(TenantId.create());
        UUID ofOne = write(one);
        UUID ofTwo = write(two);
        CyclicBarrier together = new CyclicBarrier(THREADS);

        List<Future<?>> running = new ArrayList<>();
        for (int n = 0; n < THREADS; n++) {
            int first = n;
            running.add(threads.submit(() -> {
                together.await();
                for (int round = first; round < first + ROUNDS; round++) {
                    boolean odd = round % 2 == 1;
                    act(round / 2, odd ? one : two, odd ? ofTwo : ofOne);
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            ended(each);
        }

        assertThat(foreign).isEmpty();
        for (TenantId tenant : List.of(one, two)) {
            List<ContactCard> all =
                    contacts.list(tenant, ContactFilter.ALL, 1000, null).items();
            assertThat(all).hasSizeGreaterThan(THREADS).allSatisfy(card -> {
                assertThat(card.tags()).containsExactly(tenant.toString());
                assertThat(card.city()).isIn(null, tenant.toString());
            });
        }
    }

    private void act(int kind, TenantId mine, UUID stranger) {
        switch (kind % 6) {
            case 0 -> write(mine);
            case 1 -> look(mine);
            case 2 -> overwriteAll(mine);
            case 3 -> ask(mine, stranger);
            case 4 -> giveUp(mine);
            default -> askForNobody();
        }
    }

    private UUID write(TenantId mine) {
        ContactChange person = new ContactChange(
                Map.of("phone", InsideTenant.freshNumber().e164(), "firstName", mine.toString()),
                List.of(mine.toString()));
        return contacts.create(mine, person, null).id();
    }

    private void look(TenantId mine) {
        contacts.list(mine, ContactFilter.ALL, 200, null).items().stream()
                .filter(card -> !mine.toString().equals(card.firstName()))
                .forEach(card -> foreign.add("listed " + card));
        for (String table : TABLES) {
            long others = inside.sql(
                    mine,
                    sql -> sql.createQuery("select count(*) from app.%s where tenant_id <> :mine".formatted(table))
                            .bind("mine", mine.value())
                            .mapTo(Long.class)
                            .one());
            if (others > 0) {
                foreign.add(others + " rows of " + table);
            }
        }
    }

    private void overwriteAll(TenantId mine) {
        inside.sql(mine, sql -> settle(sql, mine.toString()));
    }

    private void ask(TenantId mine, UUID stranger) {
        try {
            foreign.add("found " + contacts.card(mine, stranger));
        } catch (NotFound asItShouldBe) {
            long seen = inside.sql(
                    mine,
                    sql -> sql.createQuery("select count(*) from app.contact where id = :stranger")
                            .bind("stranger", stranger)
                            .mapTo(Long.class)
                            .one());
            if (seen > 0) {
                foreign.add("read " + stranger);
            }
        }
    }

    /** A transaction that is rolled back leaves its connection to whoever comes next. */
    private void giveUp(TenantId mine) {
        try {
            inside.sql(mine, sql -> {
                settle(sql, "rolled back");
                throw new NotFound("reason to go on");
            });
        } catch (NotFound asIntended) {
            look(mine);
        }
    }

    private void askForNobody() {
        long seen = database.withHandle(handle -> handle.createQuery("select count(*) from app.contact")
                .mapTo(Long.class)
                .one());
        if (seen > 0) {
            foreign.add(seen + " contacts without a tenant");
        }
    }

    /** Whatever it sees; in one order, or two of them could wait for each other. */
    private static int settle(Handle sql, String city) {
        return sql.createUpdate("""
                        with all_seen as (select id from app.contact order by id for update)
                        update app.contact set city = :city where id in (select id from all_seen)
                        """).bind("city", city).execute();
    }

    private static void ended(Future<?> thread) throws InterruptedException {
        try {
            thread.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
