package com.intellisend.inbox.pages;

import com.intellisend.inbox.ManyConversations;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bar over the list when conversations are ticked: hand them over, close them, tag their contacts. */
@Named
@RequestScoped
public class ChosenPage {

    @Inject
    private ManyConversations many;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private ThreadPage thread;

    private @Nullable String ids;
    private @Nullable String person;
    private @Nullable String tag;

    public void assign() {
        many.assign(current(), chosen(), InboxChoice.id(person));
        done("Handed over");
    }

    public void close() {
        many.close(current(), chosen());
        done("Closed");
    }

    public void addTag() {
        many.tag(current(), chosen(), Objects.requireNonNullElse(tag, ""), user.id());
        done("Tagged");
    }

    private void done(String what) {
        int count = chosen().size();
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage("%s: %,d conversation%s.".formatted(what, count, count == 1 ? "" : "s")));
        tag = null;
        thread.renew();
    }

    private TenantId current() {
        return tenant.id();
    }

    private List<UUID> chosen() {
        return Stream.of(Objects.requireNonNullElse(ids, "").split(",", -1))
                .map(InboxChoice::id)
                .filter(Objects::nonNull)
                .toList();
    }

    public @Nullable String getIds() {
        return ids;
    }

    public void setIds(@Nullable String ids) {
        this.ids = ids;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }
}
