package com.intellisend.messaging.twilio;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where Twilio reports: signed requests are kept, handled and thanked for; others are refused with 403. */
@Path("twilio")
@RequestScoped
@PermitAll
public class TwilioWebhooks {

    private static final Logger LOG = Logger.getLogger(TwilioWebhooks.class.getName());
    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    @Inject
    private TwilioAccount account;

    @Inject
    private WebhookDesk desk;

    @Context
    private HttpServletRequest request;

    /** A text from a phone. Twilio itself answers STOP, START and HELP, so the answer is empty. */
    @POST
    @Path("inbound")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response inbound(byte[] body) {
        FormFields fields = signed(body);
        return handled(
                () -> desk.takeInbound(url(), fields),
                Response.ok(NOTHING_TO_SAY, "text/xml").build());
    }

    /** What became of a text. */
    @POST
    @Path("status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response status(byte[] body) {
        FormFields fields = signed(body);
        String query = request.getQueryString();
        return handled(
                () -> desk.takeStatus(url(), FormFields.parse(query == null ? "" : query), fields),
                Response.ok().build());
    }

    /** What broke off is kept and tried again by our own clock; nobody is thanked for what does not hold yet. */
    private static Response handled(Runnable work, Response thanks) {
        try {
            work.run();
            return thanks;
        } catch (RuntimeException brokeOff) {
            LOG.log(Level.WARNING, "A webhook request could not be handled", brokeOff);
            return Response.serverError().build();
        }
    }

    private FormFields signed(byte[] body) {
        try {
            FormFields fields = FormFields.parse(new String(body, StandardCharsets.UTF_8));
            String signature = request.getHeader(TwilioSignature.HEADER);
            if (TwilioSignature.isValid(account.token(), url(), fields.values(), signature)) {
                return fields;
            }
        } catch (IllegalArgumentException notAForm) {
            // what is not even a form was not signed by Twilio
        }
        throw new ForbiddenException("The request is not signed by Twilio.");
    }

    /** As Twilio requested it: the public address from configuration, path and query as they came. */
    private String url() {
        String query = request.getQueryString();
        return account.publicBase() + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
