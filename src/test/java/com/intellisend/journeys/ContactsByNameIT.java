package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.InsideTenant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Contacts in the order in which a person looks for a name. */
@ArquillianTest
@RunAsClient
class ContactsByNameIT {

    private final Brand brand = Brand.create();

    @Test
    void they_stand_by_last_name_without_case_and_accents_and_the_nameless_last() {
        String nameless = InsideTenant.freshNumber().e164();
        brand.create("/contacts", "{\"phone\": \"" + nameless + "\"}");
        for (String name : List.of("Rosa Ortega", "ana Álvarez", "Ben alvarez", "Zoë ", "Ann Lee", " Óscar")) {
            person(name);
        }

        assertThat(names(page("sort=name", null)))
                .containsExactly("ana Álvarez", "Ben alvarez", "Ann Lee", "Rosa Ortega", "Óscar", "Zoë", "");
    }

    @Test
    void a_page_goes_on_where_the_last_ended_whoever_comes_goes_or_is_renamed_meanwhile() {
        for (char letter = 'a'; letter <= 'j'; letter++) {
            person("Same " + letter);
            person("Same " + letter);
        }
        List<String> seen = new ArrayList<>();
        JsonNode page = page("sort=NAME&limit=7", null);
        seen.addAll(names(page));
        assertThat(seen).endsWith("Same d");

        person("Same a");
        person("Same z");
        String last = page.at("/items/6/id").asText();
        brand.api().send("PATCH", brand.path("/contacts/" + last), "{\"lastName\": \"y\"}", "application/json");
        while (page.hasNonNull("next")) {
            page = page("sort=NAME&limit=7", page.get("next").asText());
            seen.addAll(names(page));
        }

        List<String> expected = new ArrayList<>();
        for (char letter = 'a'; letter <= 'j'; letter++) {
            expected.addAll(List.of("Same " + letter, "Same " + letter));
        }
        expected.addAll(List.of("Same y", "Same z"));
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void a_search_keeps_the_order() {
        for (String name : List.of("Maria Zamora", "Mario Abbott", "Mara Miller", "Ann Lee")) {
            person(name);
        }

        assertThat(names(page("sort=NAME&search=mar", null)))
                .containsExactly("Mario Abbott", "Mara Miller", "Maria Zamora");
    }

    @Test
    void another_order_and_a_mark_of_another_order_are_refused_by_field() {
        for (int n = 0; n < 3; n++) {
            person("Ann Lee");
        }
        String byName = page("sort=NAME&limit=1", null).get("next").asText();
        String byAge = page("limit=1", null).get("next").asText();

        assertThat(refusedField("sort=phone")).isEqualTo("sort");
        assertThat(refusedField("after=" + byName)).isEqualTo("after");
        assertThat(refusedField("sort=NAME&after=" + byAge)).isEqualTo("after");
    }

    private void person(String name) {
        int cut = name.indexOf(' ');
        brand.create("/contacts", """
                {"firstName": "%s", "lastName": "%s", "phone": "%s"}""".formatted(
                        name.substring(0, cut), name.substring(cut + 1), InsideTenant.freshNumber()));
    }

    private JsonNode page(String query, String after) {
        Answer answer = brand.api().get(brand.path("/contacts?" + query + (after == null ? "" : "&after=" + after)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private String refusedField(String query) {
        Answer answer = brand.api().get(brand.path("/contacts?" + query));
        assertThat(answer.status()).as(query).isEqualTo(422);
        return answer.body().at("/errors/0/field").asText();
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.get("items")
                .forEach(item -> names.add((item.path("firstName").asText() + " "
                                + item.path("lastName").asText())
                        .strip()));
        return names;
    }
}
