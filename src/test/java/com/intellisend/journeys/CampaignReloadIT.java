package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.Wait;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody writes a campaign and loads the page anew at every step, as a phone does that was put away. */
@ArquillianTest
@RunAsClient
class CampaignReloadIT {

    private static final String TEXT = "Your tune-up is due, {{firstName}}.";

    private final Brand brand = Brand.create();
    private final Browser browser = Browser.open();

    @AfterEach
    void nothingWasWrongInTheBrowser() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_was_written_is_there_again_and_the_next_campaign_begins_empty() {
        Phones.daytime();
        brand.importCsv(
                "phone,first name,tags,consent source,consent date\n+15205550142,Ann,due,web form,2026-05-01\n");
        String segment = brand.create(
                "/segments", "{\"name\": \"Due\", \"type\": \"DYNAMIC\", \"definition\": {\"tag\": \"due\"}}");
        Desk desk = Desk.in(brand, browser);
        Locator name = desk.page().getByLabel("Name of the campaign");
        Locator text = desk.page().getByLabel("The text");
        Locator start = desk.page().locator("[id='blast:start_input']");

        desk.go("/campaigns/edit?segment=" + segment);
        desk.write("Name of the campaign", "Tune-up");
        desk.page().reload();
        assertThat(name).hasValue("Tune-up");
        desk.press("Write the text");
        desk.write("The text", TEXT);
        desk.page().reload();
        assertThat(name).hasValue("Tune-up");
        desk.press("Write the text");
        assertThat(text).hasValue(TEXT);
        desk.press("Choose when");
        desk.sees("Look it over");
        desk.page().waitForURL("**/campaigns/edit?id=*");
        desk.page().reload();
        assertThat(name).hasValue("Tune-up");
        desk.press("Write the text");
        assertThat(text).hasValue(TEXT);

        desk.press("Choose when");
        desk.page().getByLabel("At a time of your choice").check();
        start.fill("Dec 1, 2027 10:00 AM");
        calendarAway(desk.page().locator("[id='blast:start_panel']"), start);
        desk.press("Look it over");
        desk.sees("Keep as draft");
        desk.page().reload();
        desk.press("Write the text");
        desk.press("Choose when");
        assertThat(start).hasValue(Pattern.compile("Dec 1, 2027.*10:00 AM"));

        desk.go("/campaigns/edit?segment=" + segment);
        assertThat(name).hasValue("");
        desk.write("Name of the campaign", "Another");
        desk.press("Write the text");
        assertThat(text).hasValue("");
    }

    /** It lies over the buttons, and while it is still opening it does not hear. */
    private static void calendarAway(Locator calendar, Locator field) {
        calendar.waitFor();
        Wait.until("the calendar has closed", Duration.ofSeconds(10), () -> {
            field.press("Escape");
            return !calendar.isVisible();
        });
    }
}
