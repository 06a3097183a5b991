package com.intellisend.platform.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** What went wrong with an action, to be shown above the content; what went well is a growl. */
@Named
@RequestScoped
public class Troubles {

    /** Warnings and errors, each marked as shown. */
    public List<FacesMessage> getAll() {
        List<FacesMessage> troubles = FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(message -> !message.getSeverity().equals(FacesMessage.SEVERITY_INFO))
                .toList();
        troubles.forEach(FacesMessage::rendered);
        return troubles;
    }

    /** What happened; Faces itself puts the field into the summary and the reason into the detail. */
    public String words(FacesMessage trouble) {
        return trouble.getSummary().endsWith(":")
                ? trouble.getSummary() + " " + trouble.getDetail()
                : trouble.getSummary();
    }

    /** The tone of a notice. */
    public String tone(FacesMessage trouble) {
        return trouble.getSeverity().equals(FacesMessage.SEVERITY_WARN) ? "warn" : "bad";
    }
}
