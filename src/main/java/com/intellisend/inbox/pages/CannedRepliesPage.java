package com.intellisend.inbox.pages;

import com.intellisend.inbox.CannedReplies;
import com.intellisend.inbox.CannedReplies.CannedReply;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The canned replies of a brand: write one, change it under its shortcut, take it away. */
@Named
@ViewScoped
public class CannedRepliesPage implements Serializable {

    @Inject
    private CannedReplies canned;

    @Inject
    private CurrentTenant tenant;

    private @Nullable String shortcut;
    private @Nullable String body;

    public List<CannedReply> getAll() {
        return canned.all(tenant.id());
    }

    public void keep() {
        canned.keep(tenant.id(), Objects.requireNonNullElse(shortcut, ""), Objects.requireNonNullElse(body, ""));
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("Canned reply kept."));
        shortcut = null;
        body = null;
    }

    /** Takes it into the form, where it is kept under the same shortcut again. */
    public void edit(CannedReply reply) {
        shortcut = reply.shortcut();
        body = reply.body();
    }

    public void remove(UUID id) {
        canned.remove(tenant.id(), id);
    }

    public @Nullable String getShortcut() {
        return shortcut;
    }

    public void setShortcut(@Nullable String shortcut) {
        this.shortcut = shortcut;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }
}
