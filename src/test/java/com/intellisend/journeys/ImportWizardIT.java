package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Browser;
import com.intellisend.testkit.InsideTenant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A pasted list is looked at, given a consent and another column, imported, and taken back, on a phone. */
@ArquillianTest
@RunAsClient
class ImportWizardIT {

    private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(60_000);
    private static final Locator.ClickOptions PATIENTLY = new Locator.ClickOptions().setTimeout(60_000);
    private static final HasValueOptions A_MINUTE = new HasValueOptions().setTimeout(60_000);

    private final String list =
            "Name,Cell,Street\nPaula Pasted,%s,north\nNo Phone,12,south\n".formatted(InsideTenant.freshNumber());

    @Test
    void a_pasted_list_is_imported_with_a_consent_and_taken_back() {
        try (Browser browser = Browser.open()) {
            Page page = browser.window(390, 844);
            try {
                Places.signIn(page);
                page.navigate("/contacts/import");
                page.getByLabel("Pasted list").fill(list);
                button(page, "Look at the list").click();
                page.waitForURL("**/contacts/review**");
                page.getByLabel("Street becomes").selectOption("tags");
                page.getByLabel("Where they agreed").fill("county fair");
                page.getByLabel("When", new Page.GetByLabelOptions().setExact(true))
                        .fill("5/31/2026");
                button(page, "Look again").click();
                assertThat(tile(page, "Refused")).containsText("1", PATIENT);
                page.getByLabel("The words they agreed to").fill("Yes, text me.");
                button(page, "Import 1 contact").click(PATIENTLY);
                assertThat(page.locator("main")).containsText("nothing has been imported yet. See what", PATIENT);
                assertThat(page.getByLabel("The words they agreed to")).hasValue("Yes, text me.", A_MINUTE);
                button(page, "Import 1 contact").click(PATIENTLY);
                assertThat(page.locator("main")).containsText("in your list now", PATIENT);
                String imported = page.url();
                page.goBack();
                button(page, "Import 1 contact").click(PATIENTLY);

                page.waitForURL(imported);
                assertThat(page.locator("main")).containsText("1 contact", PATIENT);
                page.getByText("Undo this import").click(PATIENTLY);
                assertThat(tile(page, "Contacts that go")).containsText("1");
                button(page, "Undo the import").click();
                assertThat(page.locator("main")).containsText("The import is undone", PATIENT);
                page.navigate("/contacts/list?q=Paula+Pasted");
                assertThat(page.locator("main")).containsText("Nobody found");
            } catch (AssertionError | RuntimeException failed) {
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "wizard-failed.png")));
                throw failed;
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Locator tile(Page page, String what) {
        return page.locator(".tile", new Page.LocatorOptions().setHasText(what));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
