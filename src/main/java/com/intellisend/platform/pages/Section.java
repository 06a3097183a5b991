package com.intellisend.platform.pages;

import java.util.List;

/** The rooms of the product in the order of the rail; the first four stand in the bottom bar of a phone. */
record Section(String folder, String label, String page, String icon, String key) {

    static final List<Section> ALL = List.of(
            new Section("inbox", "Inbox", "/inbox/list", "inbox", "i"),
            new Section("contacts", "Contacts", "/contacts/list", "users", "c"),
            new Section("campaigns", "Campaigns", "/campaigns/list", "megaphone", "m"),
            new Section("audience", "Segments", "/audience/list", "filter", "s"),
            new Section("dashboard", "Dashboard", "/dashboard/view", "chart-bar", "d"),
            new Section("reports", "Reports", "/reports/view", "chart-line", "r"),
            new Section("compliance", "Compliance", "/compliance/list", "shield", "o"),
            new Section("ai", "Knowledge base", "/ai/list", "book", "k"),
            new Section("settings", "Settings", "/settings/list", "cog", "t"));
}
