package com.intellisend.simulator.rest;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.simulator.Handsets;
import com.intellisend.simulator.SimulatedText;
import com.intellisend.simulator.TextLog;
import com.intellisend.simulator.WebhookCourier;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on a phone, and what its owner writes. */
@Path("phones")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PhonesResource {

    /** A text that a phone sends; body may be empty. */
    public record NewText(
            @NotBlank String to,
            @Nullable String body,
            @Nullable List<@NotBlank String> mediaUrls) {}

    /** A text on a phone; {@code at} is business time. */
    public record TextView(
            String sid, String direction, String from, String to, String body, String status, Instant at) {

        static TextView of(SimulatedText text) {
            return new TextView(
                    text.sid(),
                    text.direction(),
                    text.fromNumber(),
                    text.toNumber(),
                    text.body(),
                    text.status(),
                    text.at());
        }
    }

    /** All texts of a phone. */
    public record Texts(List<TextView> items) {}

    @Inject
    private TextLog log;

    @Inject
    private Handsets handsets;

    @Inject
    private WebhookCourier courier;

    @GET
    @Path("{phone}/messages")
    public Texts texts(@PathParam("phone") String phone) {
        return new Texts(
                log.onPhone(number(phone), false).stream().map(TextView::of).toList());
    }

    @POST
    @Path("{phone}/messages")
    public Response write(@PathParam("phone") String phone, @NotNull @Valid NewText text) {
        PhoneNumber to = PhoneNumber.tryParse(text.to())
                .orElseThrow(() -> new InvalidInput("to", "is not a valid phone number"));
        SimulatedText written = handsets.text(
                number(phone),
                to,
                text.body() == null ? "" : text.body(),
                text.mediaUrls() == null ? List.of() : text.mediaUrls());
        courier.hurry();
        return Response.status(Response.Status.CREATED)
                .entity(TextView.of(written))
                .build();
    }

    private static PhoneNumber number(String text) {
        return PhoneNumber.tryParse(text).orElseThrow(() -> new NotFound("phone"));
    }
}
