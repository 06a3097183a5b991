package com.intellisend.tenancy.pages;

import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The parts of the settings that this person may open. */
@Named
@RequestScoped
public class SettingsTabs {

    /** A part and where it is. */
    public record Tab(String page, String label) {}

    @Inject
    private CurrentUser user;

    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        if (user.get().admin()) {
            tabs.add(new Tab("/settings/list", "Brand"));
            tabs.add(new Tab("/settings/numbers", "Numbers"));
            tabs.add(new Tab("/settings/people", "People"));
            tabs.add(new Tab("/settings/tokens", "API tokens"));
            tabs.add(new Tab("/settings/connection", "Connection"));
            tabs.add(new Tab("/settings/audit", "Changes"));
        }
        if (user.get().agency()) {
            tabs.add(new Tab("/settings/brands", "All brands"));
        }
        tabs.add(new Tab("/inbox/canned", "Canned replies"));
        tabs.add(new Tab("/settings/me", "My account"));
        return tabs;
    }
}
