package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Brand;
import com.intellisend.testkit.Browser;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody sees a mistake in a campaign that waits for the morning of its people, and mends it. */
@ArquillianTest
@RunAsClient
class PausedWordsIT {

    private static final String PHONE = "+18085550142";
    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    private final Brand brand = Brand.create();
    private final Browser browser = Browser.open();

    @AfterEach
    void nothingWasWrongInTheBrowser() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_campaign_that_is_paused_gets_other_words_and_nobody_the_old_ones() {
        nightInHonolulu();
        String segment = brand.segmentOf(brand.create("/contacts", """
                        {"firstName": "Leilani", "phone": "%s", "timeZone": "Pacific/Honolulu",
                         "consentSource": "web form", "consentTimestamp": "2026-05-01T16:00:00Z"}""".formatted(PHONE)));
        String campaign = brand.launch(segment, "Journey: your tune up is dew.");
        Desk desk = Desk.in(brand, browser);

        desk.go("/campaigns/view?id=" + campaign);
        desk.press("Pause");
        desk.sees("Change the text");
        desk.page().getByText("Change the text").click();
        desk.write("The text", "Journey: your tune-up is due.");
        desk.press("Look it over");
        desk.page().getByLabel("Your phone").fill("(520) 555-0199");
        desk.press("Send a test");
        desk.sees("The test is on its way.");
        desk.press("Use this text from now on");
        desk.page().waitForURL("**/campaigns/view**");
        desk.press("Resume");
        desk.sees("Pause");

        Phones.moveBy(Duration.ofHours(6));
        Wait.until(
                "the text has arrived",
                Duration.ofSeconds(60),
                () -> !Phones.received(PHONE).isEmpty());
        assertThat(Phones.received(PHONE)).isEqualTo(List.of("Journey: your tune-up is due."));
    }

    /** Moves business time forward to an hour at which Tucson works and Honolulu sleeps. */
    private static void nightInHonolulu() {
        Phones.daytime();
        LocalTime there = Phones.businessNow().atZone(HONOLULU).toLocalTime();
        if (!there.isBefore(LocalTime.of(7, 30))) {
            Phones.moveTo(Phones.businessNow()
                    .atZone(TUCSON)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(10, 0)
                    .atZone(TUCSON)
                    .toInstant());
        }
    }
}
