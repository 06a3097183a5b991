package com.intellisend.tenancy.pages;

import com.intellisend.tenancy.ApiTokens;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tokens of all people of a brand, for its admins to see and to end. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

    @Inject
    private ApiTokens tokens;

    @Inject
    private CurrentTenant tenant;

    private @Nullable List<ApiTokens.Known> rows;

    /** As they were when the page was shown: a click means the token that stood there. */
    public List<ApiTokens.Known> getRows() {
        List<ApiTokens.Known> shown = rows;
        if (shown == null) {
            shown = tokens.ofAll(tenant.id());
            rows = shown;
        }
        return shown;
    }

    public void revoke(UUID id) {
        tokens.revoke(tenant.id(), id);
        rows = null;
    }
}
