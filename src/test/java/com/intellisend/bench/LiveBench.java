package com.intellisend.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.intellisend.testkit.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * A new text is on the screen of a real Chromium by itself, counted from the moment that the carrier has our 200: in the
 * list, in the conversation that is open, and after the line was cut and came back, with nothing missing or doubled.
 */
final class LiveBench implements Measured {

    private static final String LINE = ".conversation";
    private static final String BUBBLE = ".bubble";
    private static final String FIRST_WORDS = "May I ask something?";
    private static final int WARM_UP = 5;
    private static final int TEXTS = 30;
    private static final int WHILE_CUT = 5;
    private static final double AIM_SECONDS = 2;

    /** An open inbox asks about as often; the texts come in at every point of that. */
    private static final int PULSE_MILLIS = 1_200;

    private static final Predicate<String> OURS = complaint -> !complaint.contains("ERR_INTERNET_DISCONNECTED");

    /** Conversations; contacts are five times as many. */
    @Override
    public int usualSize() {
        return 20_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        Instance server = stage.server("server").start();
        BenchBrand brand = BenchBrand.create(stage, stage.admin(server), 100);
        brand.settle(5 * size);
        Years.pass(stage, brand, size);
        stage.settle();
        try (Browser browser = Browser.open()) {
            Page inbox = open(browser, server, brand);
            Wire wire = new Wire(server, brand, inbox);
            wire.texts(WARM_UP, "Warming up", LINE, n -> brand.phone(n));
            told(report, "a row of the list", wire.texts(TEXTS, "From many", LINE, n -> brand.phone(100 + n)));

            // somebody with whom there was no conversation yet: all that they write fits on the screen
            String one = brand.phone(size);
            wire.text(one, FIRST_WORDS);
            inbox.locator(LINE).filter(text(FIRST_WORDS)).click();
            wire.seen(BUBBLE, FIRST_WORDS);
            told(report, "the open conversation", wire.texts(TEXTS, "From one", BUBBLE, n -> one));

            afterACut(wire, one, report);
            report.exactly(
                    "complaints of the browser",
                    browser.complaints().stream().filter(OURS).count(),
                    0);
        }
    }

    private static void told(Report report, String where, double[] seconds) {
        report.atMost(
                "slowest of " + TEXTS + " texts until " + where + " shows it",
                seconds[TEXTS - 1],
                "s",
                "p95 " + Report.number(seconds[(int) Math.ceil(0.95 * TEXTS) - 1]) + ", median "
                        + Report.number(seconds[TEXTS / 2]) + " s",
                AIM_SECONDS);
    }

    /** Texts come in while there is no line; then it is there again. */
    private static void afterACut(Wire wire, String one, Report report) {
        wire.inbox().context().setOffline(true);
        assertThat(wire.inbox().locator(".offline")).isVisible();
        for (int n = 0; n < WHILE_CUT; n++) {
            wire.text(one, "While cut " + n + ".");
        }
        wire.inbox().context().setOffline(false);
        long back = System.nanoTime();
        wire.seen(BUBBLE, "While cut " + (WHILE_CUT - 1) + ".");
        report.atMost("after a cut line, until all is there", (System.nanoTime() - back) / 1e9, "s", "", AIM_SECONDS);
        assertThat(wire.inbox().locator(".offline")).isHidden();

        List<String> bubbles = wire.inbox().locator(BUBBLE + " .text").allTextContents();
        List<String> ours = bubbles.stream()
                .filter(text -> text.startsWith("From one") || text.startsWith("While cut"))
                .toList();
        long different = ours.stream().distinct().count();
        report.exactly("missing in the conversation", TEXTS + WHILE_CUT - different, 0);
        report.exactly("doubled in the conversation", ours.size() - different, 0);
    }

    private static Page open(Browser browser, Instance server, BenchBrand brand) {
        Page page = browser.window(server.url(), 1440, 900);
        page.navigate("/login");
        page.getByLabel("E-mail").fill(Stage.ADMIN);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
                .fill(Stage.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        page.context().addCookies(List.of(new Cookie("brand", brand.id().toString()).setUrl(server.url())));
        page.navigate("/inbox/list");
        assertThat(page.locator(LINE).first()).isVisible();
        return page;
    }

    /** A carrier at one end, a screen at the other. */
    private record Wire(Instance server, BenchBrand brand, Page inbox) {

        /** One after the other, at every point of the pulse; the seconds that each took, the shortest first. */
        double[] texts(int count, String words, String where, IntFunction<String> from) {
            double[] seconds = new double[count];
            for (int n = 0; n < count; n++) {
                inbox.waitForTimeout((double) PULSE_MILLIS * n / count);
                text(from.apply(n), words + " " + n + ".");
                long answered = System.nanoTime();
                seen(where, words + " " + n + ".");
                seconds[n] = (System.nanoTime() - answered) / 1e9;
            }
            Arrays.sort(seconds);
            return seconds;
        }

        void text(String from, String body) {
            Webhooks.inbound(server, from, brand.number(), body);
        }

        void seen(String where, String body) {
            inbox.locator(where).filter(LiveBench.text(body)).waitFor();
        }
    }

    private static Locator.FilterOptions text(String body) {
        return new Locator.FilterOptions().setHasText(body);
    }
}
