package com.intellisend.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A brand with one of everything that has an address, an admin and an agent; its texts carry a word that no other brand has. */
public final class BrandOfEverything {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Brand brand = Brand.create();
    private final String word = "Zq" + UUID.randomUUID().toString().substring(0, 8);
    private final String phone = InsideTenant.freshNumber().e164();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Person adminPerson = person("ADMIN");
    private final Person agentPerson = person("AGENT");
    private final Api admin = Api.as(adminPerson.email(), adminPerson.password());
    private final Api agent = Api.as(agentPerson.email(), agentPerson.password());

    private record Person(String id, String email, String password) {}

    public BrandOfEverything() {
        ids.put("tenantId", brand.id().toString());
        ids.put("userId", agentPerson.id());
        ids.put("numberId", first("/numbers"));
        ids.put("contactId", brand.create("/contacts", """
                {"firstName": "%s", "phone": "%s", "consentSource": "web form", "consentTimestamp": "2026-05-01T16:00:00Z",
                 "tags": ["%s"]}""".formatted(word, phone, word)));
        ids.put("tag", word);
        ids.put("dateName", word.toLowerCase(Locale.ROOT));
        brand.api()
                .post(
                        brand.path("/contacts/" + ids.get("contactId") + "/dates"),
                        "{\"name\": \"%s\", \"day\": \"2024-02-29\"}".formatted(word));
        ids.put("segmentId", brand.segmentOf(ids.get("contactId")));
        ids.put("campaignId", brand.create("/campaigns", """
                {"name": "%s", "type": "BLAST", "segmentId": "%s",
                 "steps": [{"order": 1, "delayMinutes": 0, "bodyTemplate": "Hi %s. Reply STOP to opt out."}]}""".formatted(word, ids.get("segmentId"), word)));
        Phones.text(phone, brand.number(), "Hello " + word);
        Wait.until(
                "the conversation is there",
                Duration.ofSeconds(20),
                () -> !items("/conversations").isEmpty());
        ids.put("conversationId", first("/conversations"));
        ids.put(
                "messageId",
                brand.api()
                        .get(brand.path("/conversations/" + ids.get("conversationId")))
                        .body()
                        .at("/messages/0/id")
                        .asText());
        ids.put(
                "suppressionId",
                brand.create(
                        "/suppressions",
                        "{\"phone\": \"%s\", \"scope\": \"MARKETING\", \"reason\": \"%s\"}"
                                .formatted(InsideTenant.freshNumber(), word)));
        ids.put(
                "personaId",
                brand.create("/ai-personas", "{\"name\": \"%s\", \"systemPrompt\": \"%s\"}".formatted(word, word)));
        ids.put(
                "articleId",
                brand.create("/kb-articles", "{\"title\": \"%s\", \"content\": \"%s\"}".formatted(word, word)));
        ids.put(
                "cannedReplyId",
                brand.create("/canned-replies", "{\"shortcut\": \"%s\", \"body\": \"%s\"}".formatted(word, word)));
        ids.put(
                "importId",
                brand.importCsv("First Name,Phone\n%s,nonsense\n%s,%s\n"
                                .formatted(word, word, InsideTenant.freshNumber()))
                        .get("id")
                        .asText());
        ids.put("reviewId", review());
        ids.put("alertId", alert());
        ids.put("tokenId", first("/tokens"));
        ids.put("me.tokenId", ownToken());
    }

    public Api admin() {
        return admin;
    }

    public Api agent() {
        return agent;
    }

    /** The admin in a browser. */
    public PageVisitor adminVisitor() {
        return PageVisitor.at(Api.base(), adminPerson.email(), adminPerson.password());
    }

    /** The agent in a browser. */
    public PageVisitor agentVisitor() {
        return PageVisitor.at(Api.base(), agentPerson.email(), agentPerson.password());
    }

    public String adminPassword() {
        return adminPerson.password();
    }

    public String word() {
        return word;
    }

    public String phone() {
        return phone;
    }

    public String number() {
        return brand.number();
    }

    public Map<String, String> ids() {
        return ids;
    }

    /** A doubtful message for a person to read; one is used up by every decision. */
    public String review() {
        return written("""
                insert into app.review_item (id, tenant_id, phone, body, created_at)
                values (:id, :tenant, :phone, :word, timestamptz '2026-11-22 17:00Z')
                """);
    }

    private String alert() {
        return written("""
                insert into app.alert (id, tenant_id, kind, subject, words, raised_at)
                values (:id, :tenant, 'of-the-tests', :phone, :word, timestamptz '2026-11-22 17:00Z')
                """);
    }

    private String written(String sql) {
        UUID id = UUID.randomUUID();
        Jdbi.create(DatabaseOfTheTests.owner())
                .useHandle(owner -> owner.createUpdate(sql)
                        .bind("id", id)
                        .bind("tenant", brand.id())
                        .bind("phone", InsideTenant.freshNumber().e164())
                        .bind("word", word)
                        .execute());
        return id.toString();
    }

    /** A sequence that has not been launched. */
    public String sequence() {
        return sequence("sequence", 0);
    }

    /** A sequence that is under way, with the contact in it until tomorrow. */
    public String sequenceUnderWay() {
        String drip = sequence("under way", 1440);
        brand.api().post(brand.path("/campaigns/" + drip + "/launch"), null);
        String report = brand.path("/campaigns/" + drip + "/report");
        Wait.until(
                "the contact is in the sequence",
                Duration.ofSeconds(20),
                () -> brand.api().get(report).body().get("audience").asInt() > 0);
        return drip;
    }

    private String sequence(String name, int delay) {
        return brand.create("/campaigns", """
                {"name": "%s %s", "type": "DRIP", "segmentId": "%s",
                 "steps": [{"order": 1, "delayMinutes": %d, "bodyTemplate": "Hi %s. Reply STOP to opt out."}]}""".formatted(word, name, ids.get("segmentId"), delay, word));
    }

    /** A number that is not the default, and from which nothing leaves. */
    public String secondNumber() {
        return brand.create("/numbers", "{\"phoneNumber\": \"%s\"}".formatted(InsideTenant.freshNumber()));
    }

    /** A segment that no campaign goes to. */
    public String unusedSegment() {
        return brand.segmentOf(ids.get("contactId"));
    }

    /** A body of the document with what is this brand's in the place of what the document names. */
    public String filled(JsonNode example) {
        return fill("", example).toString();
    }

    private JsonNode fill(String field, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getKey(), entry.getValue())));
            return filled;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> filled.add(fill(field.equals("contactIds") ? "contactId" : field, item)));
            return filled;
        }
        if (!value.isTextual()) {
            return value;
        }
        String text = switch (field) {
            case "phone", "phoneNumber" -> InsideTenant.freshNumber().e164();
            case "fromNumber" -> number();
            case "tag" -> value.asText();
            case "email" -> UUID.randomUUID() + "@walls.example";
            case "name", "title", "shortcut" ->
                value.asText().replace(' ', '-') + UUID.randomUUID().toString().substring(0, 8);
            case "currentPassword" -> adminPassword();
            default -> ids.getOrDefault(field, value.asText());
        };
        return JsonNodeFactory.instance.textNode(text);
    }

    private Person person(String role) {
        String email = UUID.randomUUID() + "@everything.example";
        JsonNode invited = brand.api()
                .post(
                        brand.path("/users"),
                        "{\"email\": \"%s\", \"name\": \"%s %s\", \"role\": \"%s\"}".formatted(email, role, word, role))
                .body();
        return new Person(
                invited.get("id").asText(),
                email,
                invited.get("temporaryPassword").asText());
    }

    private String ownToken() {
        return admin.post("/api/me/tokens", "{\"label\": \"" + word + "\"}")
                .body()
                .get("id")
                .asText();
    }

    private JsonNode items(String below) {
        return brand.api().get(brand.path(below)).body().get("items");
    }

    private String first(String below) {
        return items(below).get(0).get("id").asText();
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
