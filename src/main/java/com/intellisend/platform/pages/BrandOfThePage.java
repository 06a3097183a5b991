package com.intellisend.platform.pages;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.UUID;
import org.primefaces.component.poll.Poll;
import org.primefaces.component.remotecommand.RemoteCommand;

/**
 * A page acts for the brand that it showed: who works for several brands may have chosen another one in another tab since,
 * and what they wrote here would become that one's. The brand of the page is then the chosen one again.
 */
public class BrandOfThePage implements PhaseListener, SystemEventListener {

    private static final String BRAND = "intellisend.brand";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** Written down when the page is complete: what is put into a page before is not among what Faces keeps of it. */
    @Override
    public void processEvent(SystemEvent beforeRendering) {
        CurrentTenant tenant = CDI.current().select(CurrentTenant.class).get();
        if (tenant.isKnown()) {
            UIViewRoot page = (UIViewRoot) beforeRendering.getSource();
            page.getAttributes().put(BRAND, tenant.id().toString());
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // the page has not been restored yet
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot page = event.getFacesContext().getViewRoot();
        CurrentUser user = CDI.current().select(CurrentUser.class).get();
        CurrentTenant tenant = CDI.current().select(CurrentTenant.class).get();
        if (page != null
                && page.getAttributes().get(BRAND) instanceof String shown
                && user.isKnown()
                && user.get().agency()
                && !(tenant.isKnown() && tenant.id().toString().equals(shown))) {
            TenantId brand = new TenantId(UUID.fromString(shown));
            tenant.is(brand);
            if (!isByItself(event.getFacesContext(), page)) {
                CDI.current().select(BrandChoice.class).get().remember(brand);
            }
        }
    }

    /** What a page asks for to renew itself is nobody's choice of a brand. */
    private static boolean isByItself(FacesContext faces, UIComponent page) {
        String source = faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
        UIComponent asking = source == null ? null : page.findComponent(":" + source);
        return asking instanceof Poll || asking instanceof RemoteCommand;
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
