package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import com.intellisend.testkit.Phones;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sequence for more people than anybody would text one by one: how its texts read, and their number typed before it starts. */
@ArquillianTest
@RunAsClient
class SequenceForManyIT {

    private static final int PEOPLE = 501;

    private final Brand brand = Brand.create();
    private final Browser browser = Browser.open();

    @AfterEach
    void nothingWasWrongInTheBrowser() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void it_shows_how_its_texts_read_and_starts_when_the_number_of_people_is_typed() {
        Phones.daytime();
        StringBuilder csv = new StringBuilder("phone,first name,city,tags,consent source,consent date\n");
        for (int person = 0; person < PEOPLE; person++) {
            csv.append("+1520%07d,%s,%s,many,web form,2026-05-01\n"
                    .formatted(
                            4_200_000 + person,
                            person == 300 ? "Maximiliana" : "Person",
                            person == 400 ? "" : "Tucson"));
        }
        brand.importCsv(csv.toString());
        String segment = brand.create(
                "/segments", "{\"name\": \"Many\", \"type\": \"DYNAMIC\", \"definition\": {\"tag\": \"many\"}}");

        Desk desk = Desk.in(brand, browser);
        desk.go("/campaigns/drip?segment=" + segment);
        desk.write("Name of the sequence", "For many");
        desk.write("Text of step 1", "Hi {{firstName}} \uD83C\uDF35 Reply STOP to opt out.");
        desk.sees("UCS-2");
        desk.page().getByText("Add a step").click();
        desk.write("Text of step 2", "Still in {{city}}, {{firstName}}?");
        desk.press("Look it over");

        desk.sees("Hi Person \uD83C\uDF35 Reply STOP to opt out.");
        desk.sees("Still in Tucson, Person?");
        desk.press("Previous contact");
        desk.sees("No text: city is empty for them");
        desk.press("Previous contact");
        desk.sees("Still in Tucson, Maximiliana?");

        desk.press("Launch for 501 people");
        desk.answer("Launch");
        desk.isTold("Type 501 to confirm", "Type the number of people to confirm: 501");
        assertThat(status()).isEqualTo("DRAFT");
        desk.write("Type 501 to confirm", "501");
        desk.press("Launch for 501 people");
        desk.answer("Launch");

        desk.isAt("/campaigns/sequence");
        assertThat(desk.page().locator("h1")).containsText("For many");
        assertThat(status()).isEqualTo("RUNNING");
    }

    private String status() {
        return brand.api()
                .get(brand.path("/campaigns"))
                .body()
                .at("/items/0/status")
                .asText();
    }
}
