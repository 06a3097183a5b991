package com.intellisend.campaigns;

import com.intellisend.audience.Membership;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.compliance.Gatekeeper;
import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.SendingHours;
import com.intellisend.compliance.Verdict;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.MergeValues;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What would come of a text to a segment at an instant: the same gate and the same template as when it really leaves. */
@UseCase
public class CampaignForecast {

    /** So many contacts are looked at; of a larger segment the first. */
    public static final int MOST = 20_000;

    private static final int PORTION = 2_000;

    @Inject
    private Jdbi database;

    @Inject
    private SegmentMembers members;

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private SendingHours hours;

    @Inject
    private MergeValues values;

    /**
     * @param excluded who is in one of these segments does not get it
     * @param leavesTalkersAlone whether it waits for people who are in a conversation
     * @param texts in their order: the first decides who gets it, all are shown as they read; none to ask only whom the gate
     *     lets through
     * @param at business time at which the text would leave
     */
    public Forecast of(
            TenantId tenant,
            UUID segment,
            List<UUID> excluded,
            Purpose purpose,
            boolean leavesTalkersAlone,
            List<MergeTemplate> texts,
            Instant at) {
        return of(tenant, segment, excluded, purpose, leavesTalkersAlone, texts, Departure.at(at));
    }

    /** @param departure business time at which each text would set out */
    public Forecast of(
            TenantId tenant,
            UUID segment,
            List<UUID> excluded,
            Purpose purpose,
            boolean leavesTalkersAlone,
            List<MergeTemplate> texts,
            Departure departure) {
        Instant at = departure.from();
        SendingHours.Day day = hours.of(tenant);
        Membership whom = members.of(tenant, segment, excluded, at);
        ForecastCount counting = new ForecastCount(texts);
        UUID after = new UUID(0, 0);
        int looked = 0;
        List<ForecastCandidate> portion;
        do {
            portion = portion(tenant, whom, after);
            Map<UUID, Map<String, String>> fields = texts.isEmpty()
                    ? Map.of()
                    : values.of(
                            tenant, portion.stream().map(ForecastCandidate::id).toList(), texts);
            portion.stream()
                    .collect(Collectors.groupingBy(
                            candidate -> departure.of(candidate.recipient(), day), TreeMap::new, Collectors.toList()))
                    .forEach((turn, some) -> counting.add(
                            turn, verdicts(tenant, purpose, leavesTalkersAlone, some, turn), some, fields));
            looked += portion.size();
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION && looked < MOST);
        return counting.forecast(members.count(tenant, whom), looked);
    }

    private Map<PhoneNumber, Verdict> verdicts(
            TenantId tenant, Purpose purpose, boolean leavesTalkersAlone, List<ForecastCandidate> some, Instant turn) {
        return gatekeeper.ask(
                tenant,
                MessageClass.valueOf(purpose.name()),
                some.stream()
                        .map(candidate -> candidate.recipient().leftAloneInConversation(leavesTalkersAlone))
                        .toList(),
                turn);
    }

    private List<ForecastCandidate> portion(TenantId tenant, Membership whom, UUID after) {
        return database.withHandle(handle -> handle.createQuery(
                        """
                        with picked as (
                            select c.* from %s where %s and %s > :after order by %s limit :portion)
                        select c.id, concat_ws(' ', c.first_name, c.last_name) as name, c.phone, c.time_zone, c.state, c.zip, c.customer_type, c.last_replied_at,
                            c.consent_source is not null and c.consent_timestamp is not null as consented
                        from picked c
                        order by c.id
                        """.formatted(whom.from(), whom.where(), whom.id(), whom.id()))
                .bind("tenant", tenant.value())
                .bind("after", after)
                .bind("portion", PORTION)
                .bindMap(whom.binds())
                .map((row, context) ->
                        new ForecastCandidate(row.getObject("id", UUID.class), row.getString("name"), recipient(row)))
                .list());
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        String zone = row.getString("time_zone");
        return new Recipient(
                        new PhoneNumber(row.getString("phone")),
                        zone == null ? null : ZoneId.of(zone),
                        row.getString("state"),
                        row.getBoolean("consented"),
                        List.of("CUSTOMER", "PAST_CUSTOMER").contains(row.getString("customer_type")),
                        row.getTimestamp("last_replied_at") == null
                                ? null
                                : row.getTimestamp("last_replied_at").toInstant())
                .at(row.getString("zip"));
    }
}
