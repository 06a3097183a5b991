package com.intellisend.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Api;
import com.intellisend.testkit.BrandOfEverything;
import com.intellisend.testkit.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Agents answer people; whom a brand texts, and with what, is its admins' to decide, on pages as by API. */
@ArquillianTest
@RunAsClient
class AgentOnPagesIT {

    private static final String BRAND = "solar-experts-of-tucson.example";

    private final Api api = Api.as("admin@" + BRAND);
    private final String campaigns =
            "/api/tenants/" + api.get("/api/tenants").body().at("/items/0/id").asText() + "/campaigns";

    @Test
    void an_agent_reads_campaigns_and_starts_none() {
        int before = api.get(campaigns).body().at("/items").size();
        try (Browser browser = Browser.open()) {
            Page agent = browser.window(1440, 900);
            signIn(agent);
            agent.navigate("/campaigns/list");
            assertThat(agent.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Campaigns")))
                    .isVisible();
            assertThat(agent.getByText("New campaign")).hasCount(0);

            agent.navigate("/campaigns/library");
            agent.getByText("Use it").first().click();

            assertThat(agent.getByText("Only admins can change this").first()).isVisible();

            agent.navigate("/campaigns/edit");
            agent.getByLabel("Name of the campaign").fill("Not mine to write");
            agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write the text"))
                    .click();

            assertThat(agent.getByText("Only admins can change this").first()).isVisible();
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(api.get(campaigns).body().at("/items").size()).isEqualTo(before);
    }

    @Test
    void an_agent_is_not_offered_to_take_people_out() {
        BrandOfEverything brand = new BrandOfEverything();
        String sequence = "/campaigns/sequence?id=" + brand.sequenceUnderWay();
        String segment = "/audience/view?id=" + brand.ids().get("segmentId");

        assertThat(brand.adminVisitor().get(sequence)).contains(":takeOut\"");
        assertThat(brand.adminVisitor().get(segment)).contains(":remove\"");
        assertThat(brand.agentVisitor().get(sequence)).contains(brand.word()).doesNotContain(":takeOut\"");
        assertThat(brand.agentVisitor().get(segment)).contains(brand.word()).doesNotContain(":remove\"");
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill("agent@" + BRAND);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill("desert-rain-demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }
}
