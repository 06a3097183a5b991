package com.intellisend.simulator;

import com.intellisend.kernel.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Everything that went through the simulator, for Twilio's API and for the phones. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class TextLog {

    /** Phones are looked for in this many of the newest texts, so that the list stays quick after a large campaign. */
    private static final int RECENT = 20_000;

    @Inject
    @Simulated
    private Jdbi database;

    /**
     * What a list is narrowed to; null for no limit.
     *
     * @param olderThan the seq of the last text of the page before
     */
    public record Filter(
            @Nullable String to,
            @Nullable String from,
            @Nullable Instant sentFrom,
            @Nullable Instant sentBefore,
            @Nullable Long olderThan) {}

    /** A phone with the last text on it. */
    public record Phone(String number, String lastBody, boolean lastIsTheirs, Instant at, boolean optedOut) {}

    public Optional<SimulatedText> find(String sid) {
        return database.withHandle(handle -> handle.createQuery("select " + SimulatedText.COLUMNS
                        + " from simulator.message where sid = :sid and not carrier_answer")
                .bind("sid", sid)
                .map(ConstructorMapper.of(SimulatedText.class))
                .findOne());
    }

    /** The picture that came with a text, from 0. */
    public Optional<byte[]> picture(String sid, int number) {
        return find(sid)
                .map(SimulatedText::mediaUrls)
                .filter(urls -> number < urls.size())
                .map(urls -> SamplePicture.of(urls.get(number)));
    }

    /** The newest first, as Twilio lists; its own STOP and HELP answers are not listed. */
    public List<SimulatedText> list(Filter filter, int limit) {
        Map<String, Object> bound = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("not carrier_answer"));
        narrow(conditions, bound, "to_number = :to", "to", filter.to());
        narrow(conditions, bound, "from_number = :from", "from", filter.from());
        narrow(conditions, bound, "sent_at >= :sentFrom", "sentFrom", filter.sentFrom());
        narrow(conditions, bound, "sent_at < :sentBefore", "sentBefore", filter.sentBefore());
        narrow(conditions, bound, "seq < :olderThan", "olderThan", filter.olderThan());
        return database.withHandle(handle -> {
            Query query = handle.createQuery("select " + SimulatedText.COLUMNS + " from simulator.message where "
                            + String.join(" and ", conditions) + " order by seq desc limit :limit")
                    .bind("limit", limit);
            bound.forEach(query::bind);
            return query.map(ConstructorMapper.of(SimulatedText.class)).list();
        });
    }

    /** Everything on one phone, the oldest first. */
    public List<SimulatedText> onPhone(PhoneNumber phone, boolean withCarrierAnswers) {
        return database.withHandle(handle -> handle.createQuery("select " + SimulatedText.COLUMNS + """
                         from simulator.message
                        where ((to_number = :phone and direction = 'to-phone')
                            or (from_number = :phone and direction = 'from-phone'))
                          and (:all or not carrier_answer)
                        order by seq
                        """)
                .bind("phone", phone.e164())
                .bind("all", withCarrierAnswers)
                .map(ConstructorMapper.of(SimulatedText.class))
                .list());
    }

    /** The phones with something new on them first; at most limit of those whose number contains the digits. */
    public List<Phone> phones(String digits, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select phone as number, body as last_body, theirs as last_is_theirs, at,
                            exists (select from simulator.opt_out o where o.phone = latest.phone) as opted_out
                        from (
                            select distinct on (phone) phone, body, theirs, at, seq from (
                                select case direction when 'to-phone' then to_number else from_number end as phone,
                                    body, direction = 'from-phone' as theirs, at, seq
                                from simulator.message where not carrier_answer order by seq desc limit :recent) newest
                            where phone like :digits
                            order by phone, seq desc) latest
                        order by seq desc limit :limit
                        """)
                .bind("recent", RECENT)
                .bind("digits", "%" + digits + "%")
                .bind("limit", limit)
                .map(ConstructorMapper.of(Phone.class))
                .list());
    }

    private static void narrow(
            List<String> conditions, Map<String, Object> bound, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            bound.put(name, value);
        }
    }
}
