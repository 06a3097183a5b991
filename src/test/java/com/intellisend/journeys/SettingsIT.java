package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import com.intellisend.testkit.InsideTenant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every button of the settings, pressed in a real browser: what it makes, what it asks first, what it refuses and why. */
@ArquillianTest
@RunAsClient
class SettingsIT {

    private final Brand brand = Brand.create();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private Browser browser;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        browser = Browser.open();
        desk = Desk.in(brand, browser);
    }

    @AfterEach
    void nothingWasWrongInTheBrowser() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_brand_is_created_opened_and_changed() {
        desk.go("/settings/brands");
        desk.press("Create brand");
        desk.isTold("Name", "must have 1 to 100 characters");
        desk.write("Name", "Shop " + mark);
        desk.press("Create brand");

        desk.press("Open the settings of Shop " + mark);

        desk.isAt("/settings/list");
        assertThat(desk.page().getByLabel("Name in texts")).hasValue("Shop " + mark);
        desk.write("Trade", "Gutters");
        desk.write("Main phone", "12");
        desk.press("Save settings");
        desk.isTold("Main phone", "is not a valid phone number");
        desk.write("Main phone", "(520) 555-0199");
        desk.press("Save settings");
        desk.sees("Saved.");
        desk.go("/settings/list");
        assertThat(desk.page().getByLabel("Trade")).hasValue("Gutters");
    }

    @Test
    void a_number_is_added_changed_made_the_default_and_removed_after_asking() {
        String number = InsideTenant.freshNumber().national();
        desk.go("/settings/numbers");
        desk.write("Number", "12");
        desk.press("Add number");
        desk.isTold("Number", "is not a valid phone number");
        desk.write("Number", number);
        desk.write("Label", "Front desk");
        desk.press("Add number");
        assertThat(desk.line(number)).containsText("Front desk");

        desk.press("Edit " + number);
        assertThat(desk.page().getByRole(AriaRole.HEADING, name("Change a number")))
                .isVisible();
        desk.page().getByRole(AriaRole.LINK, name("Cancel")).click();
        assertThat(desk.page().getByRole(AriaRole.HEADING, name("Add a number")))
                .isVisible();
        desk.press("Edit " + number);
        assertThat(desk.page().getByRole(AriaRole.HEADING, name("Change a number")))
                .isVisible();
        assertThat(desk.page().getByRole(AriaRole.TEXTBOX, name("Label"))).isFocused();
        desk.write("Segments a second", "5000");
        desk.press("Save number");
        desk.isTold("Segments a second", "must lie between 0.1 and 1,000");
        desk.write("Segments a second", "2.5");
        desk.press("Save number");
        assertThat(desk.line(number)).containsText("2.5");

        desk.press("Make default");

        assertThat(desk.line(number)).containsText("Default");
        assertThat(desk.page().getByText("Make default")).hasCount(1);

        String first = new PhoneNumber(brand.number()).national();
        desk.press("Remove " + first);
        desk.answer("Leave it");
        assertThat(desk.line(first)).isVisible();
        desk.press("Remove " + first);
        desk.answer("Remove number");
        assertThat(desk.line(first)).hasCount(0);
    }

    @Test
    void a_person_is_invited_gets_another_role_and_password_and_is_let_go_and_back_in() {
        desk.go("/settings/people");
        desk.write("E-mail", "nobody");
        desk.press("Invite");
        desk.isTold("Name", "must have 1 to 100 characters");
        desk.isTold("E-mail", "is not an e-mail address");
        desk.write("Name", "Rosa " + mark);
        desk.write("E-mail", mark + "@journey.example");
        desk.press("Invite");
        desk.sees("Tell Rosa " + mark + " this password.");
        Locator rosa = desk.line(mark);
        String first = told();

        doTo(rosa, "New password");
        desk.answer("Leave it");
        assertThat(told()).isEqualTo(first);
        doTo(rosa, "New password");
        desk.answer("Make a new password");
        assertThat(desk.page().getByText(first)).hasCount(0);
        desk.sees("Tell Rosa " + mark + " this password.");

        doTo(rosa, "Change the name");
        assertThat(desk.page().getByRole(AriaRole.TEXTBOX, name("Name"))).hasValue("Rosa " + mark);
        desk.write("Name", " ");
        desk.press("Save name");
        desk.isTold("Name", "must have 1 to 100 characters");
        desk.write("Name", "Rosa Vega");
        desk.press("Save name");
        assertThat(rosa).containsText("Rosa Vega");

        doTo(rosa, "Make admin");
        assertThat(rosa).containsText("Admin");
        doTo(rosa, "Sign out everywhere");
        doTo(rosa, "Deactivate");
        desk.answer("Leave it");
        assertThat(rosa).not().containsText("Deactivated");
        doTo(rosa, "Deactivate");
        desk.answer("Deactivate");
        assertThat(rosa).containsText("Deactivated");
        doTo(rosa, "Let back in");
        assertThat(rosa).not().containsText("Deactivated");
    }

    @Test
    void a_token_is_shown_once_and_revoked_after_asking() {
        desk.go("/settings/me");
        desk.press("Make token");
        desk.isTold("For what", "must have 1 to 100 characters");
        desk.write("For what", "Website " + mark);
        desk.press("Make token");
        desk.sees("Copy it now: it is shown this once.");
        assertThat(desk.line(mark)).isVisible();

        desk.press("Revoke Website " + mark);
        desk.answer("Leave it");
        assertThat(desk.line(mark)).isVisible();
        desk.press("Revoke Website " + mark);
        desk.answer("Revoke");
        assertThat(desk.line(mark)).hasCount(0);
    }

    @Test
    void a_password_that_is_not_theirs_changes_nothing() {
        desk.go("/settings/me");
        desk.write("Current password", "not the password at all");
        desk.write("New password", "a sentence that nobody has");
        desk.press("Change password");
        desk.sees("do not belong together");
        desk.write("Current password", "desert-rain-demo");
        desk.write("New password", "short");
        desk.press("Change password");
        desk.isTold("New password", "must have 12 to");
    }

    @Test
    void a_canned_reply_is_kept_changed_and_deleted_after_asking() {
        desk.go("/inbox/canned");
        desk.sees("No canned replies yet");
        desk.write("Shortcut", "two words");
        desk.press("Keep canned reply");
        desk.isTold("Shortcut", "is one word of up to 40 characters");
        desk.write("Shortcut", "hours");
        desk.write("Text", "We are open from 7 to 5.");
        desk.press("Keep canned reply");
        assertThat(desk.line("/hours")).containsText("7 to 5");

        desk.press("Edit /hours");
        assertThat(desk.page().getByRole(AriaRole.TEXTBOX, name("Shortcut"))).hasValue("hours");
        desk.write("Text", "We are open from 8 to 4.");
        desk.press("Keep canned reply");
        assertThat(desk.line("/hours")).containsText("8 to 4");

        desk.press("Delete /hours");
        desk.answer("Leave it");
        assertThat(desk.line("/hours")).isVisible();
        desk.press("Delete /hours");
        desk.answer("Delete");
        desk.sees("No canned replies yet");
    }

    @Test
    void the_connection_is_looked_at_and_the_simulator_says_that_it_is_one() {
        desk.go("/settings/connection");
        desk.sees("The simulator is the carrier");
        desk.press("Check the connection");
        desk.sees("it needs none");
    }

    private String told() {
        return desk.page().locator("#told .mono").innerText();
    }

    private void doTo(Locator person, String what) {
        person.locator("summary").click();
        person.getByText(what, new Locator.GetByTextOptions().setExact(true))
                .or(person.locator("input[value='" + what + "']"))
                .click();
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
