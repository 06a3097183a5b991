package com.intellisend.platform.pages;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** An id that cannot be one of ours is the id of nothing: a page is not written without what its address was to name. */
public class StrangeAddress implements PhaseListener {

    @Override
    public void beforePhase(PhaseEvent event) {
        // the address has not been read yet
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.isPostback() && faces.isValidationFailed()) {
            FacesFailures.sendNotFound(faces, "This address leads nowhere.");
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }
}
