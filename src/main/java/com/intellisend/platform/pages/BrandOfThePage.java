package com.intellisend.platform.pages;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.UUID;

/**
 * A page acts for the brand that it showed: who works for several brands may have chosen another one in another tab since,
 * and what they wrote here would become that one's. The brand of the page is then the chosen one again.
 */
public class BrandOfThePage implements PhaseListener {

    private static final String BRAND = "intellisend.brand";

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        CurrentTenant tenant = CDI.current().select(CurrentTenant.class).get();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && tenant.isKnown() && faces.getViewRoot() != null) {
            faces.getViewRoot().getAttributes().put(BRAND, tenant.id().toString());
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW || !faces.isPostback() || faces.getViewRoot() == null) {
            return;
        }
        CurrentUser user = CDI.current().select(CurrentUser.class).get();
        CurrentTenant tenant = CDI.current().select(CurrentTenant.class).get();
        if (faces.getViewRoot().getAttributes().get(BRAND) instanceof String shown
                && user.isKnown()
                && user.get().agency()
                && !(tenant.isKnown() && tenant.id().toString().equals(shown))) {
            TenantId brand = new TenantId(UUID.fromString(shown));
            tenant.is(brand);
            CDI.current().select(BrandChoice.class).get().remember(brand);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }
}
