package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Api;
import com.intellisend.testkit.Browser;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.RealCsv;
import com.intellisend.testkit.Wait;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The main story as a new user lives it, in a real browser. */
@ArquillianTest
@RunAsClient
class StoryIT {

    private static final int PEOPLE = 40;
    private static final double PATIENCE = 90_000;
    private static final String TEXT = "Hi {{firstName|there}}, monsoon season is here. Reply STOP to opt out.";

    private final RealCsv csv = RealCsv.of(PEOPLE, "story-by-page");

    @Test
    void from_a_csv_to_texts_on_phones_and_back() {
        Phones.daytime();
        try (Browser browser = Browser.open()) {
            Page staff = browser.window(1440, 900);
            try {
                signIn(staff);
                importFile(staff);
                makeSegment(staff);
                send(staff, "Monsoon " + csv.name());
                assertThat(tile(staff, "Delivered")).containsText(Integer.toString(PEOPLE), patient());
                answerAppearsAndIsAnswered(staff, browser.window(390, 844));
                theReplyTellsItsStory(staff);
                stopIsKept(staff);
                nextCampaignWithholds(staff);
            } catch (AssertionError | RuntimeException failed) {
                staff.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "story-failed.png")));
                throw failed;
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill("admin@intellisend.example");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill("desert-rain-demo");
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("select.tenant").selectOption("Roofing Tucson"));
        page.waitForLoadState();
        assertThat(page.locator("select.tenant option:checked")).hasText("Roofing Tucson");
    }

    private void importFile(Page page) {
        page.navigate("/contacts/import");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("customers.csv", "text/csv", csv.text().getBytes(StandardCharsets.UTF_8)));
        page.waitForURL("**/contacts/review**");
        button(page, "Import " + PEOPLE + " contacts").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        assertThat(tile(page, "Refused")).containsText(Integer.toString(csv.refused()), patient());
        assertThat(page.locator("main")).containsText("not a phone", patient());
        assertThat(tile(page, "New")).containsText(Integer.toString(PEOPLE));
    }

    private void makeSegment(Page page) {
        page.navigate("/audience/choose");
        page.getByLabel("Name of the segment").fill(csv.name());
        page.getByLabel("Tag").fill("story-by-page");
        button(page, "Find").click();
        Locator all = button(page, "Choose all " + PEOPLE + " found");
        all.waitFor();
        all.click();
        assertThat(page.getByText(PEOPLE + " contacts chosen")).isVisible();
        button(page, "Save segment").click();
        page.waitForURL("**/audience/**");
    }

    private void send(Page page, String name) {
        page.navigate("/campaigns/edit");
        page.getByLabel("Name of the campaign").fill(name);
        page.getByLabel("Segment").selectOption(csv.name());
        button(page, "Write the text").click();
        page.getByLabel("The text").fill(TEXT);
        button(page, "Choose when").click();
        button(page, "Look it over").click();
        page.getByLabel("Your phone").fill("(520) 555-0199");
        button(page, "Send a test").click();
        page.getByText("The test is on its way.").waitFor();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Send to .*people$")))
                .click();
        page.waitForURL("**/campaigns/view**");
    }

    private void answerAppearsAndIsAnswered(Page staff, Page phone) {
        staff.navigate("/inbox/list");
        String customer = csv.phones().get(0);
        phone.navigate("/simulator/phones?phone=" + customer.replace("+", "%2B"));
        assertThat(phone.locator("[id=thread]")).containsText("monsoon season is here");
        phone.getByPlaceholder("Text message").fill("Yes please, when can you come?");
        button(phone, "Send").click();

        Locator line = staff.locator("[id=lines]")
                .getByText("Yes please, when can you come?")
                .first();
        line.waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        line.click();
        staff.getByPlaceholder("Write a text").fill("Tomorrow at ten works for us.");
        staff.locator("[id='replyForm:send']").click();
        assertThat(phone.locator("[id=thread]")).containsText("Tomorrow at ten works for us.", patient());
    }

    private void theReplyTellsItsStory(Page staff) {
        staff.locator(".bubble.ours a").last().click();
        staff.waitForURL("**/inbox/text**");
        assertThat(staff.locator("main")).containsText("Written by a person and put in line.");
        assertThat(staff.locator("main")).containsText("Twilio took it.");
    }

    private void stopIsKept(Page staff) {
        String customer = csv.phones().get(1);
        Phones.text(customer, number(), "STOP");
        Wait.until("the opt-out is on the page", Duration.ofSeconds(15), () -> {
            staff.navigate("/compliance/list?search=" + customer.substring(2));
            return staff.locator("[id=suppressions]").count() == 1;
        });
    }

    private void nextCampaignWithholds(Page staff) {
        Phones.moveBy(Duration.ofDays(8));
        Phones.daytime();
        send(staff, "Second " + csv.name());
        assertThat(tile(staff, "Delivered")).containsText(Integer.toString(PEOPLE - 1), patient());
        assertThat(tile(staff, "Withheld")).containsText("1");
        assertThat(staff.locator("main")).containsText("opted out", patient().setIgnoreCase(true));
        assertThat(Phones.received(csv.phones().get(1))).hasSize(1);
    }

    private static String number() {
        Api api = Api.as("admin@roofing-tucson.example");
        String tenant = api.get("/api/tenants").body().at("/items/0/id").asText();
        return api.get("/api/tenants/" + tenant + "/numbers")
                .body()
                .at("/items/0/phoneNumber")
                .asText();
    }

    private static Locator tile(Page page, String what) {
        return page.locator(".tile")
                .filter(new Locator.FilterOptions().setHasText(what))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static ContainsTextOptions patient() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }
}
