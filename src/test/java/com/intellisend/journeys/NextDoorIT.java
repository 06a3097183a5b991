package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.BrandOfEverything;
import com.intellisend.testkit.PageVisitor;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.Wait;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Two brands with their pages open at the same time: what lives and what is a file stays on its own side of the wall. */
@ArquillianTest
@RunAsClient
class NextDoorIT {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern ID_OF_A_PAGE =
            Pattern.compile("<f:viewParam name=\"([a-z]+)\"[^>]*converter=\"jakarta.faces.UUID\"");

    /** What the pages take as an id; a new page belongs here. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("ai/edit?id", "articleId"),
            Map.entry("ai/persona?id", "personaId"),
            Map.entry("audience/choose?segment", "segmentId"),
            Map.entry("audience/list?removed", "segmentId"),
            Map.entry("audience/rules?id", "segmentId"),
            Map.entry("audience/rules?import", "importId"),
            Map.entry("audience/view?id", "segmentId"),
            Map.entry("campaigns/drip?id", "campaignId"),
            Map.entry("campaigns/drip?segment", "segmentId"),
            Map.entry("campaigns/edit?id", "campaignId"),
            Map.entry("campaigns/edit?segment", "segmentId"),
            Map.entry("campaigns/sequence?id", "campaignId"),
            Map.entry("campaigns/view?id", "campaignId"),
            Map.entry("contacts/details?id", "contactId"),
            Map.entry("contacts/edit?id", "contactId"),
            Map.entry("contacts/review?id", "importId"),
            Map.entry("contacts/undo?id", "importId"),
            Map.entry("inbox/text?id", "messageId"));

    private static BrandOfEverything mine;
    private static BrandOfEverything other;
    private static PageVisitor me;
    private static PageVisitor neighbour;

    NextDoorIT() {
        if (mine == null) {
            mine = new BrandOfEverything();
            other = new BrandOfEverything();
            me = mine.adminVisitor();
            neighbour = other.adminVisitor();
        }
    }

    @Test
    void an_open_inbox_moves_for_its_own_brand_only() {
        String before = me.get(pulse(mine));
        String theirs = neighbour.get(pulse(other));

        write(other, "Are you open on Friday?");
        other.agent()
                .post(
                        "/api/tenants/" + other.ids().get("tenantId") + "/conversations/"
                                + other.ids().get("conversationId") + "/notes",
                        "{\"body\": \"Called back\"}");
        assertThat(neighbour.get(pulse(other))).as("next door").isNotEqualTo(theirs);
        assertThat(me.get(pulse(mine))).isEqualTo(before);

        write(mine, "And you?");
        assertThat(me.get(pulse(mine))).as("at home").isNotEqualTo(before);
    }

    @Test
    void to_watch_another_brands_conversation_is_to_watch_none() {
        PageVisitor colleague = other.agentVisitor();
        colleague.get(pulse(other) + "&typing=1");

        assertThat(neighbour.get(pulse(other))).as("what their colleague sees").contains("AGENT " + other.word());
        assertThat(me.get(pulse(other)))
                .doesNotContain(other.word())
                .isEqualTo(me.get("/inbox/pulse?tab=all&c=" + UUID.randomUUID()));
        assertThat(colleague.get(pulse(other)))
                .as("who watches with them")
                .contains("ADMIN " + other.word())
                .doesNotContain(mine.word());
    }

    @Test
    void a_picture_of_another_brand_is_one_that_does_not_exist() {
        String text = picture(other);
        assertThat(neighbour.status(media(text))).as("at home").isEqualTo(200);

        HttpResponse<String> foreign = me.ask(media(text));
        HttpResponse<String> unknown = me.ask(media(UUID.randomUUID().toString()));

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @Test
    void a_picture_is_asked_for_again_so_that_the_next_at_this_desk_does_not_see_it() {
        HttpResponse<String> seen = neighbour.ask(media(picture(other)));

        assertThat(seen.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        assertThat(seen.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void every_page_and_file_answers_another_brands_id_as_one_that_does_not_exist() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        Map<String, String> asked = idsOfPages();
        asked.put("campaigns/results.csv?id", "campaignId");
        asked.put("inbox/list?tab=all&c", "conversationId");
        asked.forEach((page, kind) -> {
            HttpResponse<String> own = me.ask("/" + page + "=" + mine.ids().get(kind));
            HttpResponse<String> foreign = me.ask("/" + page + "=" + other.ids().get(kind));
            HttpResponse<String> unknown = me.ask("/" + page + "=" + UUID.randomUUID());
            softly.assertThat(own.statusCode()).as(page).isEqualTo(200);
            softly.assertThat(foreign.statusCode()).as(page).isEqualTo(unknown.statusCode());
            softly.assertThat(foreign.body()).as(page).doesNotContain(other.word());
            if (foreign.statusCode() == 404) {
                softly.assertThat(foreign.body()).as(page).isEqualTo(unknown.body());
            }
        });
        softly.assertAll();
    }

    @Test
    void a_brand_in_a_cookie_opens_nothing_to_who_is_of_another() {
        PageVisitor sly =
                mine.agentVisitor().choosing(UUID.fromString(other.ids().get("tenantId")));

        assertThat(sly.get("/contacts/list")).contains(mine.word()).doesNotContain(other.word());
        assertThat(sly.get("/contacts/contacts.csv")).contains(mine.word()).doesNotContain(other.word());
        assertThat(sly.get("/compliance/suppressions.csv")).doesNotContain(other.word());
        assertThat(sly.get("/search?q=" + other.word())).doesNotContain(other.phone());
    }

    /** Every id that a page takes in its address. */
    private static Map<String, String> idsOfPages() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                Matcher parameter = ID_OF_A_PAGE.matcher(Files.readString(file));
                while (parameter.find()) {
                    String page =
                            PAGES.relativize(file).toString().replace('\\', '/').replace(".xhtml", "") + "?"
                                    + parameter.group(1);
                    assertThat(KINDS).containsKey(page);
                    found.put(page, KINDS.get(page));
                }
            }
        }
        return found;
    }

    private static String pulse(BrandOfEverything brand) {
        return "/inbox/pulse?tab=all&c=" + brand.ids().get("conversationId");
    }

    private static String media(String text) {
        return "/inbox/media?n=0&text=" + text;
    }

    private static void write(BrandOfEverything brand, String body) {
        Phones.text(brand.phone(), brand.number(), body);
        Wait.until(
                "the text has come in",
                Duration.ofSeconds(20),
                () -> thread(brand).toString().contains(body));
    }

    /** The id of a text with a picture. */
    private static String picture(BrandOfEverything brand) {
        int before = thread(brand).size();
        Api.anonymous()
                .post(
                        "/simulator/phones/" + brand.phone().replace("+", "%2B") + "/messages",
                        "{\"to\": \"" + brand.number()
                                + "\", \"body\": \"\", \"mediaUrls\": [\"https://roofs.example/1.jpg\"]}");
        Wait.until(
                "the picture has come in",
                Duration.ofSeconds(20),
                () -> thread(brand).size() > before);
        JsonNode texts = thread(brand);
        return texts.get(texts.size() - 1).get("id").asText();
    }

    private static JsonNode thread(BrandOfEverything brand) {
        return brand.admin()
                .get("/api/tenants/" + brand.ids().get("tenantId") + "/conversations/"
                        + brand.ids().get("conversationId"))
                .body()
                .get("messages");
    }
}
