package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Api;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.BrandOfEverything;
import com.intellisend.testkit.Browser;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.PageVisitor;
import com.intellisend.testkit.Phones;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frame around every page, by keyboard, by search, from brand to brand, and under a thumb. */
@ArquillianTest
@RunAsClient
class ShellIT {

    private static final int TOUCH = 44;

    private final Brand brand = Brand.create();

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void nothingWasWrongInTheBrowser() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_page_acts_for_the_brand_that_it_showed_whatever_another_tab_has_chosen_since() {
        Brand other = Brand.create();
        Desk desk = Desk.in(brand, browser);
        desk.go("/inbox/canned");
        desk.write("Shortcut", "hours");
        desk.write("Text", "We are open from 7 to 5.");
        Page secondTab = desk.page().context().newPage();
        secondTab.navigate("/dashboard/view");
        Places.choose(secondTab, other.id().toString());

        desk.press("Keep canned reply");

        assertThat(desk.line("/hours")).isVisible();
        assertThat(brand.api().get(brand.path("/canned-replies")).body().get("items"))
                .hasSize(1);
        assertThat(other.api().get(other.path("/canned-replies")).body().get("items"))
                .isEmpty();
        desk.go("/inbox/canned");
        assertThat(desk.page().locator("select.tenant")).hasValue(brand.id().toString());
    }

    @Test
    void an_open_inbox_stays_with_its_brand_and_leaves_the_choice_of_another_tab_alone() {
        Brand other = Brand.create();
        String phone = InsideTenant.freshNumber().e164();
        Phones.text(phone, brand.number(), "Are you open?");
        Desk desk = Desk.in(brand, browser);
        desk.go("/inbox/list");
        desk.page().locator(".conversation").first().click();
        assertThat(desk.page().locator(".thread")).containsText("Are you open?");
        Page secondTab = desk.page().context().newPage();
        secondTab.navigate("/dashboard/view");
        Places.choose(secondTab, other.id().toString());

        Phones.text(phone, brand.number(), "I am at the door.");

        assertThat(desk.page().locator(".thread")).containsText("I am at the door.");
        assertThat(desk.page().locator(".offline")).isHidden();
        secondTab.navigate("/inbox/list");
        assertThat(secondTab.locator("select.tenant")).hasValue(other.id().toString());
    }

    @Test
    void what_a_browser_asks_every_site_for_is_there() {
        assertThat(Api.anonymous().get("/favicon.ico").status()).isEqualTo(200);
    }

    @Test
    void who_asks_for_a_page_before_signing_in_gets_it_with_all_that_its_address_says() {
        Page page = browser.window(1440, 900);
        page.navigate("/contacts/list?q=ana&sort=NAME");
        page.getByLabel("E-mail").fill("admin@intellisend.example");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill("desert-rain-demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/contacts/list?q=ana&sort=NAME");
    }

    @Test
    void an_address_with_an_id_that_cannot_be_one_leads_nowhere() {
        PageVisitor visitor = new BrandOfEverything().adminVisitor();
        assertThat(visitor.status("/contacts/details?id=nonsense")).isEqualTo(404);
        assertThat(visitor.status("/campaigns/sequence?id=nonsense")).isEqualTo(404);
        assertThat(visitor.status("/contacts/review?id=nonsense")).isEqualTo(404);
    }

    @Test
    void everything_is_reached_without_a_mouse_and_one_sees_where_one_is() {
        Desk desk = Desk.in(brand, browser);
        Page page = desk.page();
        desk.go("/contacts/list");

        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the content")).isFocused();
        assertThat(page.getByText("Skip to the content")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                .isNotEqualTo("none");

        page.keyboard().press("?");
        Locator sheet = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));
        assertThat(sheet).isVisible();
        assertThat(sheet).containsText("Knowledge base");
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();

        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search a name or phone")))
                .isFocused();
        page.keyboard().type("? is a letter here");
        assertThat(sheet).isHidden();
        page.locator("#main").focus();
        page.keyboard().press("[");
        assertThat(page.locator("html")).hasAttribute("data-rail", "folded");
        page.keyboard().press("[");
        page.keyboard().press("g");
        page.keyboard().press("s");
        desk.isAt("/audience/list");
        page.keyboard().press("n");
        desk.isAt("/audience/rules");
        desk.sees("Say whom you want");
    }

    @Test
    void people_are_found_by_name_and_phone_and_only_in_the_brand_that_is_chosen() {
        Brand other = Brand.create();
        String phone = InsideTenant.freshNumber().e164();
        brand.contact("Xochitl", phone);
        Desk desk = Desk.in(brand, browser);

        find(desk, "xochi");
        assertThat(desk.line("Xochitl")).isVisible();
        find(desk, phone.substring(5));
        assertThat(desk.line("Xochitl")).isVisible();

        Places.choose(desk.page(), other.id().toString());
        find(desk, "xochi");
        desk.sees("Nobody found");
        desk.go("/contacts/list");
        assertThat(desk.page().locator("select.tenant")).hasValue(other.id().toString());
        assertThat(desk.page().getByText("Xochitl")).hasCount(0);
    }

    @Test
    void on_a_phone_a_bar_below_leads_everywhere() {
        Page page = browser.window(390, 844);
        Places.signIn(page);
        page.navigate("/compliance/list");
        Locator bar = page.locator(".rail nav > a:visible, .rail nav > .more > summary");
        assertThat(bar).hasCount(5);
        bar.all().forEach(item -> isUnderAThumb(item.boundingBox()));
        double line = bar.first().boundingBox().y;
        assertThat(bar.all())
                .allSatisfy(item -> assertThat(item.boundingBox().y).isEqualTo(line));

        page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();

        Locator later = page.locator(".rail .more .menu-sheet a");
        later.all().forEach(item -> isUnderAThumb(item.boundingBox()));
        assertThat(later.last().boundingBox().y + later.last().boundingBox().height)
                .isLessThanOrEqualTo(line);
        assertThat(page.locator(".rail .more .menu-sheet a[aria-current=page]")).hasText("Compliance");
        later.filter(new Locator.FilterOptions().setHasText("Reports")).click();
        page.waitForURL("**/reports/view");
    }

    private static void isUnderAThumb(BoundingBox box) {
        assertThat(box.height).isGreaterThanOrEqualTo(TOUCH);
        assertThat(box.y + box.height).isLessThanOrEqualTo(844);
        assertThat(box.x + box.width).isLessThanOrEqualTo(390);
    }

    private static void find(Desk desk, String words) {
        Locator search = desk.page()
                .getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search a name or phone"));
        search.fill(words);
        search.press("Enter");
        desk.page().waitForURL("**/search?q=*");
    }
}
