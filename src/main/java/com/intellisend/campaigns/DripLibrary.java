package com.intellisend.campaigns;

import com.intellisend.audience.RuleReader;
import com.intellisend.audience.RuleWords;
import com.intellisend.audience.Segment;
import com.intellisend.audience.Segments;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ready sequences for the trades, each with whom it is for; a brand makes a copy and changes what it likes. */
@UseCase
public class DripLibrary {

    private static final List<Sequence> ALL = read();

    @Inject
    private Segments segments;

    @Inject
    private CampaignPlanner planner;

    /**
     * A ready sequence.
     *
     * @param audience whom it is for, as a rule of the segment language
     */
    public record Sequence(
            String key,
            String name,
            String trade,
            String summary,
            Purpose purpose,
            String segmentName,
            String audience,
            List<CampaignPlan.Step> steps,
            DripRules rules) {

        /**
         * Whom it is for, in words.
         *
         * @param language says an English phrase as the reader does
         */
        public String audienceInWords(UnaryOperator<String> language) {
            return RuleWords.of(RuleReader.read(audience), Map.of(), language);
        }
    }

    public List<Sequence> all() {
        return ALL;
    }

    /** A draft of it, and its segment when the brand has none of that name. */
    public Campaign copy(TenantId tenant, String key, @Nullable UUID byUser) {
        Sequence sequence = ALL.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("sequence"));
        Segment segment = segments.called(tenant, sequence.segmentName())
                .orElseGet(() -> segments.createDynamic(tenant, sequence.segmentName(), sequence.audience()));
        CampaignPlan plan = new CampaignPlan(
                sequence.name(),
                sequence.summary(),
                CampaignType.DRIP,
                sequence.purpose(),
                segment.id(),
                null,
                sequence.steps(),
                sequence.rules());
        return planner.create(tenant, plan, byUser);
    }

    private static List<Sequence> read() {
        InputStream file = Objects.requireNonNull(DripLibrary.class.getResourceAsStream("/campaigns/sequences.json"));
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(DripLibrary::sequence);
        }
    }

    private static Sequence sequence(JsonObject json) {
        JsonObject segment = json.getJsonObject("segment");
        return new Sequence(
                json.getString("key"),
                json.getString("name"),
                json.getString("trade"),
                json.getString("summary"),
                Purpose.valueOf(json.getString("purpose")),
                segment.getString("name"),
                segment.getJsonObject("definition").toString(),
                steps(json.getJsonArray("steps").getValuesAs(JsonObject.class)),
                new DripRules(
                        json.getBoolean("enrolContinuously"),
                        json.getInt("reEntryDays"),
                        false,
                        true,
                        json.getBoolean("stopOnLeaving"),
                        null,
                        json.getString("goalTag"),
                        null,
                        null));
    }

    private static List<CampaignPlan.Step> steps(List<JsonObject> written) {
        List<CampaignPlan.Step> steps = new ArrayList<>();
        for (JsonObject step : written) {
            steps.add(new CampaignPlan.Step(
                    steps.size() + 1, step.getInt("delayMinutes"), step.getString("text"), false));
        }
        return List.copyOf(steps);
    }
}
