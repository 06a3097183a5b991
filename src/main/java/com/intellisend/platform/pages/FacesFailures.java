package com.intellisend.platform.pages;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.Refusal;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows when an action could not be done: a refusal in its own words, a page that was open too long anew,
 * anything else with a reference by which it is found in the log.
 */
class FacesFailures extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(FacesFailures.class.getName());

    FacesFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> failures =
                getUnhandledExceptionQueuedEvents().iterator();
        while (failures.hasNext()) {
            Throwable failure = failures.next().getContext().getException();
            if (answered(FacesContext.getCurrentInstance(), failure)) {
                failures.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answered(FacesContext faces, Throwable failure) {
        if (cause(failure, ViewExpiredException.class).isPresent()) {
            return again(faces.getExternalContext());
        }
        if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            return false;
        }
        Optional<Refusal> refusal = cause(failure, Refusal.class);
        if (refusal.isPresent() && !faces.isPostback() && refusal.get().kind() == Refusal.Kind.NOT_FOUND) {
            sendNotFound(faces, refusal.get().detail());
            return true;
        }
        refusal.ifPresentOrElse(no -> say(faces, no), () -> admit(faces, failure));
        return true;
    }

    /** Above the content, and beside the input that asks for the field at fault. */
    private static void say(FacesContext faces, Refusal no) {
        if (no.errors().isEmpty()) {
            faces.addMessage(null, error(no.detail(), null));
        } else if (no.kind() != Refusal.Kind.INVALID) {
            faces.addMessage(
                    inputFor(faces, no.errors().get(0).field())
                            .map(input -> input.getClientId(faces))
                            .orElse(null),
                    error(no.detail(), no.detail()));
        } else {
            no.errors().forEach(fault -> {
                Optional<UIInput> input = inputFor(faces, fault.field());
                String name = input.map(asked -> asked.getAttributes().get("label"))
                        .map(Object::toString)
                        .orElseGet(() -> Language.current().say(Words.field(fault.field())));
                String reason = Language.current().read(fault.message());
                faces.addMessage(
                        input.map(asked -> asked.getClientId(faces)).orElse(null), error(name + ": " + reason, reason));
            });
        }
    }

    private static FacesMessage error(String summary, @Nullable String detail) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, detail);
    }

    /** The input of the form that was sent which is called as the field is. */
    private static Optional<UIInput> inputFor(FacesContext faces, String field) {
        AtomicReference<@Nullable UIInput> found = new AtomicReference<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (component instanceof UIInput input && field.equals(input.getId())) {
                found.set(input);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found.get());
    }

    private static void admit(FacesContext faces, Throwable failure) {
        String reference = Ids.create().toString().substring(24);
        LOG.log(Level.SEVERE, "A page failed, reference " + reference, failure);
        faces.addMessage(
                null,
                new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        "That did not work, and it is our fault. Try again; if it fails again, tell us " + reference
                                + ".",
                        null));
    }

    /** The page was open longer than its state was kept: the same page, new. */
    private static boolean again(ExternalContext external) {
        try {
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            String query = request.getQueryString();
            external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
            return true;
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    static void sendNotFound(FacesContext faces, String detail) {
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, detail);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (type.isInstance(link)) {
                return Optional.of(type.cast(link));
            }
        }
        return Optional.empty();
    }
}
