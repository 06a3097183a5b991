package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.BrandOfEverything;
import com.intellisend.testkit.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Every dialog that asks or tells, open in a real browser, at a desk and on a phone, in light and in dark: for all to read. */
@ArquillianTest
@RunAsClient
class EveryDialogIT {

    private static final Pattern TITLED = Pattern.compile(
            "<p:confirm header=\"(?:#\\{t(?:\\.say\\(|\\[)')?([^'\"]+)|<dialog id=\"([^\"]+)|<p:dialog [^>]*header=\"([^\"]+)");

    @Test
    void every_dialog_is_in_the_list() throws IOException {
        Set<String> listed = Dialogs.all(Map.of()).stream()
                .map(Dialogs.Dialog::title)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                TITLED.matcher(Files.readString(page))
                        .results()
                        .map(title -> Stream.of(title.group(1), title.group(2), title.group(3))
                                .filter(words -> words != null)
                                .findFirst()
                                .orElseThrow())
                        .forEach(there::add);
            }
        }
        assertThat(listed).containsExactlyElementsOf(there);
    }

    @Test
    void everybody_can_read_every_dialog_at_a_desk_and_on_a_phone_in_light_and_in_dark() {
        BrandOfEverything brand = new BrandOfEverything();
        Map<String, String> ids = new HashMap<>(brand.ids());
        ids.put("sequenceId", brand.sequence());
        ids.put("underWayId", brand.sequenceUnderWay());
        ids.put("secondNumberId", brand.secondNumber());
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : List.of(1440, 390)) {
                Page page = browser.window(width, width == 390 ? 844 : 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                Places.signIn(page);
                Places.choose(page, ids.getOrDefault("tenantId", ""));
                Dialogs.all(ids)
                        .forEach(dialog -> EveryPageIT.look(page, dialog.visit(), dialog.path(), width, faults));
            }
            faults.addAll(browser.complaints());
        }
        assertThat(faults).isEmpty();
    }
}
