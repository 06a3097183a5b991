package com.intellisend.platform.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Objects;

/** Beans and refusals speak English; just before a page is written, what they said is put into the reader's language. */
public class TranslatedMessages implements PhaseListener {

    @Override
    public void beforePhase(PhaseEvent event) {
        Language language = Language.current();
        for (FacesMessage message : event.getFacesContext().getMessageList()) {
            message.setSummary(language.read(Objects.requireNonNullElse(message.getSummary(), "")));
            message.setDetail(language.read(Objects.requireNonNullElse(message.getDetail(), "")));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // all is said before
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
