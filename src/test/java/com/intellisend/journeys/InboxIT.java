package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Api;
import com.intellisend.testkit.Browser;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.Wait;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A day in the inbox: two agents, one customer, a line that breaks; at a desk and on a phone. */
@ArquillianTest
@RunAsClient
class InboxIT {

    private static final String BRAND = "solar-experts-of-tucson.example";

    private final String customer = InsideTenant.freshNumber().e164();
    private final Api api = Api.as("admin@" + BRAND);
    private final String home =
            "/api/tenants/" + api.get("/api/tenants").body().at("/items/0/id").asText();
    private final String number =
            api.get(home + "/numbers").body().at("/items/0/phoneNumber").asText();

    @Test
    void two_agents_answer_one_customer_once_and_miss_nothing() {
        Phones.daytime();
        write("How much is an estimate for my roof?");
        try (Browser browser = Browser.open()) {
            Page elena = browser.window(1440, 900);
            Page admin = browser.window(390, 844);
            try {
                open(elena, "agent@" + BRAND);
                open(admin, "admin@" + BRAND);
                suggestionIsInsertedAndTheOtherSeesIt(elena, admin);
                onlyOneAnswerLeaves(elena, admin);
                timedReplyIsCanceledByTheirText(elena);
                nothingIsMissingAfterABrokenLine(elena);
                pictureIsShown(elena);
                whatIsTypedStaysUntilItIsSentOrSomebodySignsOut(elena);
                sendingAndClosingGoesOn(elena);
                closingGoesOn(elena);
            } catch (AssertionError | RuntimeException failed) {
                elena.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "inbox-failed-desk.png")));
                admin.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "inbox-failed-phone.png")));
                throw failed;
            }
            List<String> complaints = browser.complaints().stream()
                    .filter(complaint -> !complaint.contains("ERR_INTERNET_DISCONNECTED"))
                    .toList();
            assertThat(complaints).isEmpty();
        }
    }

    private void write(String body) {
        Phones.text(customer, number, body);
        Wait.until(
                "the text is a conversation",
                Duration.ofSeconds(20),
                () -> api.get(home + "/conversations?search=" + customer.substring(2))
                        .body()
                        .at("/items/0/lastBody")
                        .asText()
                        .equals(body));
    }

    private static void signIn(Page page, String who) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill(who);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill("desert-rain-demo");
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void open(Page page, String who) {
        signIn(page, who);
        page.navigate("/inbox/list?q=" + customer.substring(2));
        page.locator(".conversation").first().click();
        assertThat(page.locator(".thread")).containsText("How much is an estimate");
        page.waitForLoadState();
    }

    private void suggestionIsInsertedAndTheOtherSeesIt(Page elena, Page admin) {
        elena.locator("[id='replyForm:suggest']").click();
        elena.locator("[data-idea]").first().click();
        assertThat(box(elena)).not().hasValue("");
        assertThat(admin.locator(".others")).containsText("typing");
        box(admin).fill("An estimate is free.");
        assertThat(elena.locator(".others")).containsText("typing");
    }

    private void onlyOneAnswerLeaves(Page elena, Page admin) {
        String answer = box(elena).inputValue();
        box(elena).press("Control+Enter");
        box(elena).press("Control+Enter");
        assertThat(elena.locator(".bubble.ours")).hasCount(1);
        assertThat(elena.locator(".bubble.ours")).containsText("suggested");
        assertThat(admin.locator(".bubble.ours")).hasCount(1);

        admin.locator("[id='replyForm:send']").click();
        assertThat(admin.locator("#meanwhile")).containsText("answered");
        button(admin, "Keep my text for now").click();
        assertThat(box(admin)).hasValue("An estimate is free.");
        box(admin).fill("");

        Wait.until(
                "the answer is on the phone",
                Duration.ofSeconds(20),
                () -> Phones.received(customer).contains(answer));
        assertThat(Phones.received(customer)).containsExactly(answer);
    }

    private void timedReplyIsCanceledByTheirText(Page elena) {
        box(elena).fill("Just checking in");
        elena.locator(".later summary").click();
        elena.locator("[data-later]").first().click();
        elena.locator("[id='replyForm:sendLater']").click();
        assertThat(elena.locator(".bubble.waiting")).containsText("Leaves");

        write("Good, come on Friday");
        assertThat(elena.locator(".bubble.failed")).containsText("They wrote before it left");
    }

    private void nothingIsMissingAfterABrokenLine(Page elena) {
        elena.context().setOffline(true);
        assertThat(elena.locator(".offline")).isVisible();
        write("Are you still there?");
        write("Hello?");
        elena.context().setOffline(false);

        assertThat(elena.locator(".bubble:not(.ours) .text")).hasText(new String[] {
            "How much is an estimate for my roof?", "Good, come on Friday", "Are you still there?", "Hello?"
        });
        assertThat(elena.locator(".offline")).isHidden();
    }

    private void pictureIsShown(Page elena) {
        Api.anonymous()
                .post(
                        "/simulator/phones/" + customer.replace("+", "%2B") + "/messages",
                        "{\"to\": \"" + number
                                + "\", \"body\": \"\", \"mediaUrls\": [\"https://roofs.example/1.jpg\"]}");
        Locator picture = elena.locator(".attachment img");
        picture.waitFor();
        Wait.until("the picture is drawn", Duration.ofSeconds(20), () ->
                (Boolean) picture.evaluate("image => image.complete && image.naturalWidth > 0"));
    }

    private void whatIsTypedStaysUntilItIsSentOrSomebodySignsOut(Page elena) {
        String here = elena.url();
        box(elena).fill("The roof can be done by");
        elena.reload();
        assertThat(box(elena)).hasValue("The roof can be done by");
        assertThat(drafts(elena)).hasSize(1);

        elena.locator(".topbar details.menu > summary").last().click();
        button(elena, "Sign out").click();
        elena.waitForURL("**/login");
        assertThat(drafts(elena)).isEmpty();
        signIn(elena, "agent@" + BRAND);
        elena.navigate(here);
        assertThat(box(elena)).hasValue("");
    }

    private static List<?> drafts(Page page) {
        return (List<?>) page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('draft:'))");
    }

    private void sendingAndClosingGoesOn(Page elena) {
        box(elena).fill("See you on Friday");
        elena.locator("[id='replyForm:sendAndClose']").click();
        elena.waitForURL(url -> !url.contains("&c="));
        assertThat(drafts(elena)).isEmpty();
        assertThat(api.get(home + "/conversations?search=" + customer.substring(2))
                        .body()
                        .at("/items/0/status")
                        .asText())
                .isEqualTo("CLOSED");
        Wait.until(
                "the last words are on the phone",
                Duration.ofSeconds(20),
                () -> Phones.received(customer).contains("See you on Friday"));

        write("Thank you");
        elena.locator(".conversation").first().click();
        assertThat(elena.locator(".thread")).containsText("Thank you");
    }

    private void closingGoesOn(Page elena) {
        elena.locator("[id='handForm:close']").click();
        elena.waitForURL(url -> !url.contains("&c="));
        assertThat(elena.locator("[id=lines]")).containsText("Nothing here");
    }

    private static Locator box(Page page) {
        return page.getByPlaceholder("Write a text");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
