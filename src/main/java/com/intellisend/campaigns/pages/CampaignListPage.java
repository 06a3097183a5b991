package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.CampaignLine;
import com.intellisend.campaigns.CampaignOverview;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The campaigns of a brand, each with how far it has come. */
@Named
@RequestScoped
public class CampaignListPage {

    private static final int ROWS = 30;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CampaignOverview overview;

    private @Nullable String after;
    private Page<CampaignLine> page = new Page<>(List.of(), null);

    public void load() {
        page = overview.list(tenant.id(), new PageRequest(ROWS, after).afterId(), ROWS);
    }

    public List<CampaignLine> getRows() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
