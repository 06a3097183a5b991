package com.intellisend.journeys;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A page, or a state of one, that is looked at.
 *
 * @param view the file below {@code src/main/webapp} that it shows
 * @param path where it is; {@code {contact}} and the like stand for the id of one that exists
 * @param prepare what is done there before it is looked at
 */
record Visit(String view, String name, String path, Consumer<Page> prepare) {

    static Visit to(String view, String path) {
        return new Visit(view, view.replace(".xhtml", "").replace('/', '-'), path, page -> {});
    }

    /** Another state of the same page, such as one with a dialog open. */
    Visit as(String state, Consumer<Page> preparation) {
        return new Visit(view, name + "-" + state, path, preparation);
    }

    Visit at(String state, String query) {
        return new Visit(view, name + "-" + state, path + query, prepare);
    }
}
