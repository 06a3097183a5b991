package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a brand knows and in whose voice it speaks, written, changed and deleted in a real browser. */
@ArquillianTest
@RunAsClient
class KnowledgeIT {

    private Browser browser;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        browser = Browser.open();
        desk = Desk.in(Brand.create(), browser);
    }

    @AfterEach
    void nothingWasWrongInTheBrowser() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_article_is_previewed_kept_changed_and_deleted_after_asking() {
        desk.go("/ai/list");
        follow("Write the first article");
        desk.press("Save article");
        desk.isTold("Title", "must have 1 to");
        desk.isTold("Content", "must have 1 to");
        desk.write("Title", "When we are open");
        desk.write("Topic", "Hours");
        desk.write("Content", "# Opening hours\n\n- from **7**\n- to 5\n\n<script>alert(1)</script>");
        desk.press("Preview");
        assertThat(desk.page().locator("#preview li")).hasCount(2);
        assertThat(desk.page().locator("#preview strong")).hasText("7");
        assertThat(desk.page().locator("#preview script")).hasCount(0);
        desk.press("Save article");
        desk.isAt("/ai/list");

        follow("When we are open");
        desk.write("Topic", "Visits");
        follow("Cancel");
        assertThat(desk.line("When we are open")).containsText("Hours");
        follow("When we are open");
        desk.write("Topic", "Visits");
        desk.press("Save article");
        assertThat(desk.line("When we are open")).containsText("Visits");

        follow("When we are open");
        desk.press("Delete");
        desk.answer("Leave it");
        desk.press("Delete");
        desk.answer("Delete");
        desk.sees("No articles yet");
    }

    @Test
    void a_persona_is_made_changed_and_deleted_after_asking() {
        desk.go("/ai/personas");
        follow("Make the first persona");
        desk.press("Save persona");
        desk.isTold("Name", "must have 1 to");
        desk.isTold("System prompt", "must have 1 to");
        desk.write("Name", "Ruth");
        desk.write("What for", "Books visits");
        desk.write("System prompt", "You are Ruth and speak plainly.");
        desk.press("Save persona");
        desk.isAt("/ai/personas");

        follow("Ruth");
        desk.write("What for", "Explains prices");
        follow("Cancel");
        assertThat(desk.line("Ruth")).containsText("Books visits");
        follow("Ruth");
        desk.write("What for", "Explains prices");
        desk.press("Save persona");
        assertThat(desk.line("Ruth")).containsText("Explains prices");

        follow("Ruth");
        desk.press("Delete");
        desk.answer("Leave it");
        desk.press("Delete");
        desk.answer("Delete");
        desk.sees("No personas yet");
    }

    private void follow(String link) {
        desk.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }
}
