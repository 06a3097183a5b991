package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.Campaign;
import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignRun;
import com.intellisend.campaigns.CampaignStatus;
import com.intellisend.kernel.NotFound;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.ForAdmins;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of any campaign has: which one it is, where it stands, and the levers that stop it and let it go on. */
public abstract class CampaignControls implements Serializable {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignRun run;

    private @Nullable UUID id;
    private String show = "";

    /** Reads everything again that the page shows. */
    public abstract Campaign refresh();

    /** The campaign as it was last read. */
    abstract Campaign shown();

    /** The page on which a copy is changed. */
    abstract String editor();

    @ForAdmins
    public void pause() {
        run.pause(tenant.id(), key(), "Paused by " + user.name());
        refresh();
    }

    @ForAdmins
    public void resume() {
        run.resume(tenant.id(), key(), user.get().admin());
        refresh();
    }

    @ForAdmins
    public void cancel() {
        run.cancel(tenant.id(), key());
        refresh();
    }

    @ForAdmins
    public String duplicate() {
        UUID copy = planner.duplicate(tenant.id(), key(), user.id()).id();
        return editor() + "?faces-redirect=true&id=" + copy;
    }

    Campaign read() {
        return planner.get(tenant.id(), key());
    }

    UUID key() {
        if (id == null) {
            throw new NotFound("campaign");
        }
        return id;
    }

    public boolean isMoving() {
        return shown().status() == CampaignStatus.RUNNING;
    }

    public boolean isPaused() {
        return shown().status() == CampaignStatus.PAUSED;
    }

    public boolean isOver() {
        return shown().status().isOver();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    /** Which of the people are shown. */
    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }
}
