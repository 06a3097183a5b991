package com.intellisend.tenancy.pages;

import com.intellisend.tenancy.ApiTokens;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.OwnAccount;
import com.intellisend.tenancy.User;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own password and tokens. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAccount account;

    @Inject
    private ApiTokens tokens;

    private @Nullable String current;
    private @Nullable String wanted;
    private @Nullable String label;
    private int days = 90;
    private @Nullable String issued;
    private @Nullable List<ApiTokens.Known> rows;

    public User getPerson() {
        return user.get();
    }

    /** Everything of theirs ends, so they sign in again. */
    public String changePassword() {
        account.changePassword(
                user.get(), Objects.requireNonNullElse(current, ""), Objects.requireNonNullElse(wanted, ""));
        return "/login?faces-redirect=true";
    }

    /** As they were when the page was shown: a click means the token that stood there. */
    public List<ApiTokens.Known> getTokens() {
        List<ApiTokens.Known> shown = rows;
        if (shown == null) {
            shown = tokens.of(user.get());
            rows = shown;
        }
        return shown;
    }

    public void createToken() {
        issued = tokens.create(user.get(), Objects.requireNonNullElse(label, ""), Duration.ofDays(days))
                .token();
        label = null;
        rows = null;
    }

    public void revoke(UUID id) {
        tokens.revoke(user.get(), id);
        issued = null;
        rows = null;
    }

    /** The text of the token just made: shown this once. */
    public @Nullable String getIssued() {
        return issued;
    }

    public @Nullable String getCurrent() {
        return null;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

    public @Nullable String getWanted() {
        return null;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
