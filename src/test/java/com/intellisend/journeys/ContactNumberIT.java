package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody corrects a card: the city, then the number, then says that the consent was given for that one. */
@ArquillianTest
@RunAsClient
class ContactNumberIT {

    private static final String CONSENTED = "2026-05-01T16:00:27Z";

    private final Brand brand = Brand.create();
    private final Browser browser = Browser.open();

    @AfterEach
    void nothingWasWrongInTheBrowser() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void consent_stays_through_an_edit_and_ends_with_the_number_unless_it_is_said_to_go_along() {
        String contact = brand.create("/contacts", """
                        {"firstName": "Ann", "phone": "+15205550161", "consentSource": "web form", "consentTimestamp": "%s"}""".formatted(CONSENTED));
        Desk desk = Desk.in(brand, browser);

        edit(desk, contact, "City", "Tucson", false);
        assertThat(card(contact).get("city").asText()).isEqualTo("Tucson");
        assertThat(card(contact).get("consentTimestamp").asText()).isEqualTo(CONSENTED);

        edit(desk, contact, "Phone", "(520) 555-0162", true);
        assertThat(card(contact).get("phone").asText()).isEqualTo("+15205550162");
        assertThat(card(contact).get("consentSource").asText()).isEqualTo("web form");
        assertThat(card(contact).get("consentTimestamp").asText()).isEqualTo("2026-05-01T16:00:00Z");

        edit(desk, contact, "Phone", "(520) 555-0163", false);
        assertThat(card(contact).get("phone").asText()).isEqualTo("+15205550163");
        assertThat(card(contact).path("consentSource").asText("")).isIn("", "null");
        desk.sees("none on record");
    }

    private static void edit(Desk desk, String contact, String field, String value, boolean consentGoesAlong) {
        desk.go("/contacts/edit?id=" + contact);
        desk.write(field, value);
        if (consentGoesAlong) {
            desk.page().getByText("this consent was given for the new number").click();
        }
        desk.press("Save contact");
        desk.page().waitForURL("**/contacts/details**");
    }

    private JsonNode card(String contact) {
        return brand.api().get(brand.path("/contacts/" + contact)).body();
    }
}
