package com.intellisend.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Every dialog of the product by the title it has in the sources, and how it is opened in a brand with one of everything. */
final class Dialogs {

    /**
     * A dialog and the page on which it opens.
     *
     * @param title as it stands in the page's source
     */
    record Dialog(String title, String view, String path, Consumer<Page> open) {

        Visit visit() {
            return Visit.to(view, path)
                    .as("dialog-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), page -> {
                        open.accept(page);
                        page.locator("[role=alertdialog]:visible, dialog[open]").waitFor();
                    });
        }
    }

    private Dialogs() {}

    /** @param ids of what the brand has, by the names that {@code BrandOfEverything} gives them */
    static List<Dialog> all(Map<String, String> ids) {
        return List.of(
                new Dialog(
                        "keys",
                        "dashboard/view.xhtml",
                        "/dashboard/view",
                        page -> page.keyboard().press("?")),
                new Dialog(
                        "Delete this article?",
                        "ai/edit.xhtml",
                        "/ai/edit?id=" + ids.get("articleId"),
                        press("Delete")),
                new Dialog(
                        "Delete this persona?",
                        "ai/persona.xhtml",
                        "/ai/persona?id=" + ids.get("personaId"),
                        press("Delete")),
                new Dialog("Delete /{0}?", "inbox/canned.xhtml", "/inbox/canned", press("Delete /" + ids.get("tag"))),
                new Dialog(
                        "Revoke “{0}”?",
                        "settings/tokens.xhtml",
                        "/settings/tokens",
                        page -> page.getByText("Revoke").first().click()),
                new Dialog(
                        "A new password for {0}?",
                        "settings/people.xhtml", "/settings/people", ofAPerson("New password")),
                new Dialog("Deactivate {0}?", "settings/people.xhtml", "/settings/people", ofAPerson("Deactivate")),
                new Dialog(
                        "Cancel this campaign?",
                        "campaigns/view.xhtml",
                        "/campaigns/view?id=" + ids.get("campaignId"),
                        press("Cancel campaign")),
                new Dialog(
                        "Cancel this sequence?",
                        "campaigns/sequence.xhtml",
                        "/campaigns/sequence?id=" + ids.get("sequenceId"),
                        press("Cancel sequence")),
                new Dialog(
                        "Launch this sequence?",
                        "campaigns/drip.xhtml",
                        "/campaigns/drip?id=" + ids.get("sequenceId"),
                        page -> {
                            press("Look it over").accept(page);
                            page.getByText("Launch for").click();
                        }),
                new Dialog(
                        "Take them out?",
                        "campaigns/sequence.xhtml",
                        "/campaigns/sequence?id=" + ids.get("underWayId"),
                        page -> page.getByText("Take out").first().click()),
                new Dialog(
                        "Stop this sequence for them?",
                        "contacts/details.xhtml",
                        "/contacts/details?id=" + ids.get("contactId"),
                        press("Stop " + ids.get("tag") + " under way for them")),
                new Dialog(
                        "Remove {0}?",
                        "settings/numbers.xhtml",
                        "/settings/numbers",
                        page -> page.getByText("Remove").first().click()),
                new Dialog(
                        "Forget this contact?",
                        "contacts/details.xhtml",
                        "/contacts/details?id=" + ids.get("contactId"),
                        press("Forget this contact")),
                new Dialog(
                        "meanwhile",
                        "inbox/list.xhtml",
                        "/inbox/list?tab=all&c=" + ids.get("conversationId"),
                        page -> page.evaluate("() => document.getElementById('meanwhile').showModal()")));
    }

    private static Consumer<Page> press(String button) {
        return page -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Consumer<Page> ofAPerson(String what) {
        return page -> {
            page.locator("td details.menu > summary").first().click();
            page.locator(".menu-sheet:visible")
                    .getByText(what, new Locator.GetByTextOptions().setExact(true))
                    .click();
        };
    }
}
