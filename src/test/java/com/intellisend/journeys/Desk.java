package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** An admin of the agency at a desk, in a brand of the journey's own, who does what people do: press, write, answer. */
final class Desk {

    private final Page page;

    private Desk(Page page) {
        this.page = page;
    }

    static Desk in(Brand brand, Browser browser) {
        Page page = browser.window(1440, 900);
        Places.signIn(page);
        Places.choose(page, brand.id().toString());
        return new Desk(page);
    }

    Page page() {
        return page;
    }

    void go(String path) {
        page.navigate(path);
    }

    void write(String label, String words) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .fill(words);
    }

    /** Not before the page is complete: its scripts stand at its end, and a form has its view state in its last line. */
    void press(String button) {
        page.waitForLoadState();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** In the dialog that asks back. */
    void answer(String button) {
        Locator dialog = page.getByRole(AriaRole.ALERTDIALOG);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        assertThat(dialog).isHidden();
    }

    /** The line of a list that names this. */
    Locator line(String words) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    void sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    /** The fault is named above the content and told beside the input. */
    void isTold(String label, String reason) {
        assertThat(page.locator(".troubles")).containsText(label + ": " + reason);
        assertThat(page.locator(".field")
                        .filter(new Locator.FilterOptions()
                                .setHas(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))))
                        .locator(".ui-message"))
                .containsText(reason);
    }

    void isAt(String path) {
        page.waitForURL(Pattern.compile(Pattern.quote(path) + "(\\?.*)?$"));
    }
}
