package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Axe;
import com.intellisend.testkit.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Every page in a real browser, on a desk and on a phone, in light and in dark: for everybody to read, quiet in the console,
 * and never wider than the screen. With {@code -Pscreenshots} each of them is kept in {@code target/screenshots}.
 */
@ArquillianTest
@RunAsClient
class EveryPageIT {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Optional<Path> SCREENSHOTS =
            Optional.ofNullable(System.getProperty("screenshots")).map(Path::of);
    private static final String LEADS_ELSEWHERE = "index.xhtml";

    @Test
    void every_page_is_in_the_list() throws IOException {
        Set<String> listed = Stream.concat(Places.outside().stream(), Places.inside().stream())
                .map(Visit::view)
                .collect(Collectors.toCollection(TreeSet::new));
        listed.add(LEADS_ELSEWHERE);
        try (Stream<Path> files = Files.walk(PAGES)) {
            Set<String> pages = files.map(PAGES::relativize)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF/"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).containsExactlyInAnyOrderElementsOf(pages);
        }
    }

    @Test
    void everybody_can_read_every_page_at_a_desk_and_on_a_phone_in_light_and_in_dark() {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : List.of(1440, 390)) {
                Page page = browser.window(width, width == 390 ? 844 : 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                Places.outside().forEach(visit -> look(page, visit, visit.path(), width, faults));
                Places.signIn(page);
                Places places = new Places();
                Places.inside().forEach(visit -> look(page, visit, places.pathOf(visit), width, faults));
            }
            faults.addAll(browser.complaints());
        }
        assertThat(faults).isEmpty();
    }

    static void look(Page page, Visit visit, String path, int width, List<String> faults) {
        int status = page.navigate(path).status();
        if (status != 200) {
            faults.add(visit.name() + ": " + path + " answers " + status);
            return;
        }
        visit.prepare().accept(page);
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        palette(page, "light");
        List<String> found = new ArrayList<>(Axe.violations(page));
        keep(page, visit, width, "light");
        palette(page, "dark");
        Axe.violationsOfColour(page).forEach(violation -> found.add("dark: " + violation));
        keep(page, visit, width, "dark");
        int needed = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (needed > width) {
            found.add("is " + needed + " wide");
        }
        found.forEach(fault -> faults.add(visit.name() + " at " + width + ": " + fault));
    }

    private static void palette(Page page, String theme) {
        page.evaluate("""
                async theme => {
                  document.documentElement.dataset.theme = theme;
                  do {
                    await new Promise(requestAnimationFrame);
                    await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
                  } while (document.getAnimations().some(animation => animation.playState === 'running'));
                }""", theme);
    }

    private static void keep(Page page, Visit visit, int width, String theme) {
        boolean behindADialog =
                page.locator("[role=alertdialog]:visible, dialog[open]").count() > 0;
        SCREENSHOTS.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(!behindADialog)
                .setPath(folder.resolve("%s-%d-%s.png".formatted(visit.name(), width, theme)))));
    }
}
