package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Axe;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A new brand's first day: what is left to do, its contacts, and what is known of one of them; at a desk and on a phone. */
@ArquillianTest
@RunAsClient
class FirstDayIT {

    private static final String CONTACTS = """
            phone,firstName,customerType,consentSource,consentTimestamp
            5205550101,Ann,LEAD,web form,2026-01-05
            5205550102,Bob,CUSTOMER,web form,2026-01-05
            5205550103,Cyd,CUSTOMER,,
            """;

    private final Brand brand = Brand.create();

    @Test
    void a_new_brand_sees_what_is_left_to_do_and_finds_its_people() {
        try (Browser browser = Browser.open()) {
            Page desk = browser.window(1440, 900);
            try {
                Places.signIn(desk);
                assertThat(desk.locator("main")).containsText(Places.BRAND);
                Places.choose(desk, brand.id().toString());
                stepsAreDoneByTheDataAlone(desk);
                filtersStandInTheAddress(desk);
                whatIsDoneWithAPersonIsTold(desk);
                whoIsTickedBecomesASegment(desk);
                theSameOnAPhone(browser.window(390, 844));
            } catch (AssertionError | RuntimeException failed) {
                desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "first-day-failed.png")));
                throw failed;
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void stepsAreDoneByTheDataAlone(Page desk) {
        assertThat(desk.locator(".checklist li.done")).hasCount(1);
        assertThat(desk.locator(".checklist li:not(.done)").first()).containsText("Check the connection");
        assertThat(Axe.violations(desk)).isEmpty();

        brand.importCsv(CONTACTS);
        desk.reload();
        assertThat(desk.locator(".checklist li.done a"))
                .hasText(new String[] {"Add your number", "Import your contacts"});
        desk.getByText("Send your first campaign").click();
        desk.waitForURL("**/campaigns/edit**");
    }

    private void filtersStandInTheAddress(Page desk) {
        desk.navigate("/contacts/list");
        desk.getByLabel("Type").selectOption("CUSTOMER");
        desk.waitForURL(url -> url.contains("type=CUSTOMER"));
        assertThat(names(desk)).hasText(new String[] {"Cyd", "Bob"});
        desk.getByLabel("Consent").selectOption("NONE");
        desk.waitForURL(url -> url.contains("consent=NONE"));
        assertThat(names(desk)).hasText(new String[] {"Cyd"});

        desk.getByText("Make a segment of this filter").click();
        desk.waitForURL("**/audience/rules**");
        assertThat(desk.locator("main")).containsText("1 contact");
        desk.goBack();
        names(desk).first().click();
        desk.waitForURL("**/contacts/details**");
    }

    private void whatIsDoneWithAPersonIsTold(Page desk) {
        desk.getByLabel("Add a tag").fill("monsoon");
        button(desk, "Add tag").click();
        assertThat(desk.locator(".chip.tag")).containsText("monsoon");
        desk.locator("main a.button.main").click();
        desk.getByLabel("City").fill("Marana");
        button(desk, "Save contact").click();
        desk.waitForURL("**/contacts/details**");

        assertThat(desk.locator(".timeline > li strong"))
                .hasText(new String[] {"Changed", "Got a tag", "Came with an import"});
        assertThat(desk.locator(".timeline > li.changed")).containsText("City");
        assertThat(desk.locator(".timeline > li.tagged")).containsText("monsoon");
        assertThat(desk.locator("main")).containsText("There is no consent to marketing texts on record");
        assertThat(Axe.violations(desk)).isEmpty();
    }

    private void whoIsTickedBecomesASegment(Page desk) {
        desk.navigate("/contacts/list");
        desk.getByLabel("Choose Ann").check();
        assertThat(desk.locator("main")).containsText("1 chosen");
        desk.getByLabel("Choose Cyd").check();
        assertThat(desk.locator("main")).containsText("2 chosen");
        button(desk, "Make a segment").click();
        desk.waitForURL("**/audience/choose");
        assertThat(desk.locator("main")).containsText("2 contacts chosen");
        assertThat(desk.getByLabel("Ann")).isChecked();
        desk.getByLabel("Name of the segment").fill("Ticked");
        button(desk, "Save segment").click();
        desk.waitForURL("**/audience/view**");
        assertThat(desk.locator("tbody td.name")).hasText(new String[] {"Ann", "Cyd"});
    }

    private void theSameOnAPhone(Page phone) {
        Places.signIn(phone);
        assertThat(phone.locator("main")).containsText(Places.BRAND);
        Places.choose(phone, brand.id().toString());
        assertThat(phone.locator(".checklist")).isVisible();
        for (String path : List.of("/dashboard/view", "/contacts/list?type=CUSTOMER")) {
            phone.navigate(path);
            assertThat(Axe.violations(phone)).as(path).isEmpty();
            assertThat((Integer) phone.evaluate("() => document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
        }
        names(phone).first().click();
        assertThat(phone.locator(".timeline > li").first()).isVisible();
        assertThat((Integer) phone.evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(390);
    }

    private static Locator names(Page page) {
        return page.locator("[id='contacts:rows'] td.name a");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
