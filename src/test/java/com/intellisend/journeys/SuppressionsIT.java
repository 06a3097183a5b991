package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Browser;
import com.intellisend.testkit.InsideTenant;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of those who may not be texted: typed, pasted, brought along as a file, searched, lifted, and never forgotten. */
@ArquillianTest
@RunAsClient
class SuppressionsIT {

    private final String ana = InsideTenant.freshNumber().e164();
    private final String bob = InsideTenant.freshNumber().e164();

    private Browser browser;
    private Page page;

    @BeforeEach
    void signIn() {
        browser = Browser.open();
        page = browser.window(1440, 900);
        Places.signIn(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate("/compliance/list.xhtml");
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    @Test
    void a_pasted_number_is_suppressed_once_and_found_in_any_spelling() {
        suppress();
        said("must be given: type numbers, paste a list, or choose a file");

        page.locator("textarea").fill(spelled(ana) + "\n" + ana + "\n");
        suppress();
        said("1 added, 0 were there already.");
        page.locator("textarea").fill(ana);
        suppress();
        said("0 added, 1 were there already.");

        page.getByLabel("Search a number").fill(spelled(ana));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .click();

        page.waitForURL("**search=**");
        assertThat(page.locator("form#suppressions tbody tr")).hasCount(1);
        assertThat(row(ana)).containsText("All texts");
    }

    @Test
    void an_odd_file_suppresses_whom_it_names_and_tells_each_bad_line() {
        String file = "\ufeffphone;name\r\n"
                + spelled(ana) + ";Ana\r\n"
                + "nobody;Eve\r\n"
                + "\r\n"
                + "\"" + bob + "\";\"Bob\"\r\n"
                + ana.substring(2) + ";Ana again\r\n"
                + "12345;Too short";
        upload(file.getBytes(StandardCharsets.UTF_8));
        suppress();

        said("2 added, 0 were there already.");
        said("2 lines have no valid number (line 3, 7); they stand in the box below.");
        assertThat(page.locator("textarea")).hasValue("nobody;Eve\n12345;Too short");

        upload(("phone\tname\n" + bob + "\tBob\n").getBytes(StandardCharsets.UTF_16));
        page.locator("textarea").fill("");
        suppress();
        said("0 added, 1 were there already.");
    }

    @Test
    void one_is_lifted_with_a_reason_and_kept_for_ever_with_the_name_of_who_did_it() throws IOException {
        page.locator("textarea").fill(ana + "\n" + bob);
        suppress();
        said("2 added");

        page.navigate("/compliance/list.xhtml");
        lift(ana, " ");
        said("must say in 1 to 500 characters why the suppression ends");
        assertThat(row(ana)).hasCount(1);

        lift(ana, "They asked at the counter");
        assertThat(row(ana)).hasCount(0);
        assertThat(row(bob)).hasCount(1);

        page.navigate("/compliance/list.xhtml?history=true&search=" + ana.substring(1));
        row(ana).locator("summary").click();
        assertThat(row(ana)).containsText("They asked at the counter");
        assertThat(row(ana)).containsText("Dana Whitfield");

        row(ana).locator("a").click();
        Download saved =
                page.waitForDownload(() -> page.getByText("Save as JSON", new Page.GetByTextOptions().setExact(true))
                        .click());
        assertThat(saved.suggestedFilename()).isEqualTo("evidence-" + ana.substring(1) + ".json");
        assertThat(Files.readString(saved.path()))
                .contains("\"phone\": \"" + ana + "\"", "\"kind\": \"opt_out\"", "They asked at the counter");
    }

    private void upload(byte[] file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("opt-outs.csv", "text/csv", file));
    }

    private void suppress() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Suppress").setExact(true))
                .click();
    }

    private void said(String words) {
        assertThat(page.locator("body")).containsText(words);
    }

    private Locator row(String phone) {
        return page.locator("form#suppressions tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href*='" + phone.substring(1) + "']")));
    }

    private void lift(String phone, String reason) {
        row(phone).locator("summary").click();
        row(phone).locator("input[type=text]").fill(reason);
        row(phone).locator("input[type=submit]").click();
    }

    private static String spelled(String phone) {
        return "(%s) %s-%s".formatted(phone.substring(2, 5), phone.substring(5, 8), phone.substring(8));
    }
}
