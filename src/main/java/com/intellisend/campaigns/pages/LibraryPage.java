package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.DripLibrary;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The ready sequences, and making a copy of one. */
@Named
@RequestScoped
public class LibraryPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private DripLibrary library;

    public List<DripLibrary.Sequence> getAll() {
        return library.all();
    }

    /** @param language what an English phrase is called there */
    public String audience(DripLibrary.Sequence sequence, Map<String, String> language) {
        return sequence.audienceInWords(phrase -> language.getOrDefault(phrase, phrase));
    }

    @ForAdmins
    public String copy(String key) {
        return "/campaigns/drip?faces-redirect=true&id="
                + library.copy(tenant.id(), key, user.id()).id();
    }
}
