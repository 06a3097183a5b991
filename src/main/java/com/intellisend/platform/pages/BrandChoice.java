package com.intellisend.platform.pages;

import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/**
 * The brand an agency user works in, remembered by the browser from page to page and from day to day.
 *
 * <p>The cookie only says what was chosen last; whether its bearer may see that brand is asked anew on every request.
 */
@RequestScoped
public class BrandChoice {

    /** The name of the cookie; its value is the tenant's id. */
    public static final String COOKIE = "brand";

    /** With it a script names the brand of the page that it runs in: another may have been chosen in another tab since. */
    static final String HEADER = "Brand-Of-The-Page";

    public void remember(TenantId tenant) {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseCookie(
                        COOKIE,
                        tenant.toString(),
                        Map.of("path", "/", "httpOnly", true, "maxAge", 31_536_000, "SameSite", "Lax"));
    }
}
