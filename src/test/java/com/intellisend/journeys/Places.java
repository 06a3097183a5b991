package com.intellisend.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every page of the product with the states that it has to show, in the demo's brand. */
final class Places {

    static final String BRAND = "Roofing Tucson";

    private static final Map<String, String> RESOURCES = Map.of(
            "contact", "contacts",
            "segment", "segments",
            "campaign", "campaigns",
            "conversation", "conversations",
            "article", "kb-articles",
            "persona", "ai-personas");

    private final Api api = Api.asAgency();
    private final String tenant = tenantOf(api);

    /** Before anybody has signed in. */
    static List<Visit> outside() {
        return List.of(Visit.to("login.xhtml", "/login"));
    }

    /** All others; {@code index} only leads to one of them. */
    static List<Visit> inside() {
        Visit dashboard = Visit.to("dashboard/view.xhtml", "/dashboard/view");
        Visit campaign = Visit.to("campaigns/view.xhtml", "/campaigns/view?id={campaign}");
        Visit compose = Visit.to("campaigns/edit.xhtml", "/campaigns/edit?segment={segment}");
        Visit inbox = Visit.to("inbox/list.xhtml", "/inbox/list");
        Visit article = Visit.to("ai/edit.xhtml", "/ai/edit");
        return Stream.of(
                        List.of(
                                dashboard,
                                dashboard.as("keys", page -> page.keyboard().press("?")),
                                dashboard.as(
                                        "account",
                                        page -> page.locator(".topbar details.menu > summary")
                                                .last()
                                                .click()),
                                inbox,
                                inbox.at("thread", "?tab=all&c={conversation}"),
                                Visit.to("inbox/text.xhtml", "/inbox/list?tab=all&c={conversation}")
                                        .as("story", Places::readAStory),
                                Visit.to("search.xhtml", "/search?q=ma")),
                        List.of(
                                Visit.to("contacts/list.xhtml", "/contacts/list"),
                                Visit.to("contacts/details.xhtml", "/contacts/details?id={contact}"),
                                Visit.to("contacts/edit.xhtml", "/contacts/edit"),
                                Visit.to("contacts/import.xhtml", "/contacts/import"),
                                Visit.to("contacts/review.xhtml", "/contacts/import")
                                        .as("dry-run", Places::uploadSome),
                                Visit.to("contacts/undo.xhtml", "/contacts/import")
                                        .as("numbers", Places::importSomeAndThinkBetterOfIt),
                                Visit.to("audience/list.xhtml", "/audience/list"),
                                Visit.to("audience/view.xhtml", "/audience/view?id={segment}"),
                                Visit.to("audience/rules.xhtml", "/audience/rules"),
                                Visit.to("audience/choose.xhtml", "/audience/choose")),
                        List.of(
                                Visit.to("campaigns/list.xhtml", "/campaigns/list"),
                                campaign,
                                compose,
                                Visit.to("campaigns/library.xhtml", "/campaigns/library"),
                                Visit.to("campaigns/sequence.xhtml", "/campaigns/sequence?id={campaign}"),
                                Visit.to("campaigns/drip.xhtml", "/campaigns/drip?segment={segment}"),
                                compose.as("message", Places::writeText),
                                compose.as("assist", Places::improveText),
                                compose.as("when", Places::chooseWhen),
                                compose.as("clocks", Places::chooseTheirClocks),
                                compose.as("review", Places::lookItOver)),
                        List.of(
                                Visit.to("reports/view.xhtml", "/reports/view"),
                                Visit.to("compliance/list.xhtml", "/compliance/list"),
                                Visit.to("compliance/evidence.xhtml", "/compliance/evidence?phone=%2B15205550134"),
                                Visit.to("compliance/rules.xhtml", "/compliance/rules"),
                                Visit.to("ai/list.xhtml", "/ai/list"),
                                article,
                                article.at("known", "?id={article}"),
                                Visit.to("ai/personas.xhtml", "/ai/personas"),
                                Visit.to("ai/persona.xhtml", "/ai/persona?id={persona}")),
                        List.of(
                                Visit.to("inbox/canned.xhtml", "/inbox/canned"),
                                Visit.to("settings/list.xhtml", "/settings/list"),
                                Visit.to("settings/brands.xhtml", "/settings/brands"),
                                Visit.to("settings/numbers.xhtml", "/settings/numbers"),
                                Visit.to("settings/people.xhtml", "/settings/people"),
                                Visit.to("settings/tokens.xhtml", "/settings/tokens"),
                                Visit.to("settings/connection.xhtml", "/settings/connection"),
                                Visit.to("settings/audit.xhtml", "/settings/audit"),
                                Visit.to("settings/me.xhtml", "/settings/me"),
                                Visit.to("simulator/phones.xhtml", "/simulator/phones")))
                .flatMap(List::stream)
                .toList();
    }

    private static void readAStory(Page page) {
        page.locator("a[href*='/inbox/text']").first().click();
        page.waitForURL("**/inbox/text**");
    }

    private static void writeText(Page page) {
        page.getByLabel("Name of the campaign").fill("Tile roofs before the rain");
        press(page, "Write the text");
        page.getByLabel("The text")
                .fill("Hi {{firstName|there}}, {{publicName}} checks tile roofs for FREE WEEKS before the rain 🌧️: "
                        + "bit.ly/roof. Is {{address}} still your address?");
        page.getByLabel("The text").blur();
        page.getByText("bit.ly. Use a link").waitFor();
    }

    private static void improveText(Page page) {
        writeText(page);
        press(page, "Keeps to the rules");
        page.getByText("Use the proposed text").waitFor();
    }

    private static void chooseWhen(Page page) {
        writeText(page);
        press(page, "Choose when");
        page.getByText("How it will go").waitFor();
    }

    private static void chooseTheirClocks(Page page) {
        chooseWhen(page);
        page.getByLabel("At that time of each recipient’s own clock").check();
        page.getByText("Where nobody knows their zone").waitFor();
    }

    private static void lookItOver(Page page) {
        chooseWhen(page);
        press(page, "Look it over");
        page.getByText("Test it on your phone").waitFor();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void uploadSome(Page page) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "customers.csv",
                        "text/csv",
                        "Name,Mobile,Notes\nAna María Ortiz,(520) 555-0171,roof\nNo phone,12,\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.waitForURL("**/contacts/review**");
        page.getByText("Import 1 contact").waitFor();
    }

    private static void importSomeAndThinkBetterOfIt(Page page) {
        uploadSome(page);
        page.getByText("Import 1 contact").click();
        page.getByText("Undo this import").click();
        page.waitForURL("**/contacts/undo**");
    }

    /** The path with ids of things that exist. */
    String pathOf(Visit visit) {
        String path = visit.path();
        for (Map.Entry<String, String> resource : RESOURCES.entrySet()) {
            String mark = "{" + resource.getKey() + "}";
            if (path.contains(mark)) {
                path = path.replace(mark, firstOf(resource.getValue()));
            }
        }
        return path;
    }

    private String firstOf(String resource) {
        return api.get("/api/tenants/" + tenant + "/" + resource)
                .body()
                .at("/items/0/id")
                .asText();
    }

    private static String tenantOf(Api api) {
        JsonNode brands = api.get("/api/tenants").body().get("items");
        return StreamSupport.stream(brands.spliterator(), false)
                .filter(brand -> brand.get("name").asText().equals(BRAND))
                .map(brand -> brand.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    static void signIn(Page page) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill("admin@intellisend.example");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill("desert-rain-demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        choose(page, BRAND);
    }

    /** @param brand its name or id; the page that follows is of that brand */
    static void choose(Page page, String brand) {
        page.evaluate("() => document.documentElement.dataset.before = 'the choice'");
        page.locator("select.tenant").selectOption(brand);
        page.locator("html:not([data-before])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }
}
