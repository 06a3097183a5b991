package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import com.intellisend.testkit.Phones;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody writes a sequence and loads the page anew on the way, as a phone does that was put away. */
@ArquillianTest
@RunAsClient
class SequenceReloadIT {

    private final Brand brand = Brand.create();
    private final Browser browser = Browser.open();

    @AfterEach
    void nothingWasWrongInTheBrowser() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void its_steps_are_there_again_and_it_becomes_one_draft() {
        Phones.daytime();
        brand.importCsv(
                "phone,first name,tags,consent source,consent date\n+15205550143,Ann,new,web form,2026-05-01\n");
        String segment = brand.create(
                "/segments", "{\"name\": \"New\", \"type\": \"DYNAMIC\", \"definition\": {\"tag\": \"new\"}}");
        Desk desk = Desk.in(brand, browser);
        Page page = desk.page();
        Locator name = page.getByLabel("Name of the sequence");
        Locator audience = page.locator("[id='drip:segment']");
        Locator second = page.getByLabel("Text of step 2");

        desk.go("/campaigns/drip");
        desk.write("Name of the sequence", "Welcome");
        audience.selectOption(segment);
        desk.write("Text of step 1", "Hi {{firstName}}. Reply STOP to opt out.");
        page.getByText("Add a step").click();
        second.fill("Still there, {{firstName}}?");
        page.getByLabel("How long after").nth(1).fill("3");
        page.reload();
        assertThat(name).hasValue("Welcome");
        assertThat(audience).hasValue(segment);
        assertThat(second).hasValue("Still there, {{firstName}}?");
        assertThat(page.getByLabel("How long after").nth(1)).hasValue("3");

        desk.press("Look it over");
        desk.sees("Still there, Ann?");
        page.waitForURL("**/campaigns/drip?id=*");
        page.reload();
        assertThat(name).hasValue("Welcome");
        assertThat(second).hasValue("Still there, {{firstName}}?");
        desk.press("Keep as draft");
        desk.isAt("/campaigns/sequence");
        assertThat(brand.api().get(brand.path("/campaigns")).body().at("/items"))
                .hasSize(1);

        desk.go("/campaigns/drip?segment=" + segment);
        assertThat(name).hasValue("");
        assertThat(second).hasCount(0);
    }
}
