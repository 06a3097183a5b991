package com.intellisend.simulator.rest;

import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.simulator.SendRequest;
import com.intellisend.simulator.SimulatedText;
import com.intellisend.simulator.TextIntake;
import com.intellisend.simulator.TextLog;
import com.intellisend.simulator.TwilioRefusal;
import com.intellisend.simulator.WebhookCourier;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Twilio's Messages resource of 2010-04-01: create, fetch and list. */
@Path("2010-04-01/Accounts/{account}/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    private static final int MOST_OF_A_PAGE = 1000;
    private static final int USUAL_PAGE = 50;

    @Inject
    private FrontDoor door;

    @Inject
    private TextIntake intake;

    @Inject
    private TextLog log;

    @Inject
    private WebhookCourier courier;

    @Inject
    private TwilioAccount simulated;

    @Context
    private UriInfo uri;

    @POST
    @Path("Messages.json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @PathParam("account") String account,
            @HeaderParam("Authorization") @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        return door.serve(authorization, account, uri.getPath(), () -> {
            SendRequest request = new SendRequest(
                    first(form, "To"),
                    first(form, "From"),
                    first(form, "MessagingServiceSid"),
                    first(form, "Body"),
                    form.getOrDefault("MediaUrl", List.of()),
                    first(form, "StatusCallback"),
                    first(form, "ValidityPeriod"));
            SimulatedText text = intake.accept(request);
            courier.hurry();
            boolean senderWasNamed = !request.from().isBlank();
            return Response.status(Response.Status.CREATED)
                    .entity(TwilioJson.created(account, text, senderWasNamed).toString())
                    .build();
        });
    }

    @GET
    @Path("Messages/{sid}.json")
    public String fetch(
            @PathParam("account") String account,
            @PathParam("sid") String sid,
            @HeaderParam("Authorization") @Nullable String authorization) {
        return door.serve(
                authorization,
                account,
                uri.getPath(),
                () -> log.find(sid)
                        .map(text -> TwilioJson.message(account, text).toString())
                        .orElseThrow(() -> TwilioRefusal.notFound("/" + uri.getPath())));
    }

    @GET
    @Path("Messages/{sid}/Media/ME{number:[0-9]}")
    @Produces("image/png")
    public byte[] media(
            @PathParam("account") String account,
            @PathParam("sid") String sid,
            @PathParam("number") int number,
            @HeaderParam("Authorization") @Nullable String authorization) {
        return door.serve(
                authorization,
                account,
                uri.getPath(),
                () -> log.picture(sid, number).orElseThrow(() -> TwilioRefusal.notFound("/" + uri.getPath())));
    }

    @GET
    @Path("Messages.json")
    public String list(
            @PathParam("account") String account, @HeaderParam("Authorization") @Nullable String authorization) {
        return door.serve(authorization, account, uri.getPath(), this::page);
    }

    private String page() {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        TwilioDates sent =
                TwilioDates.of(first(query, "DateSent"), first(query, "DateSent>"), first(query, "DateSent<"));
        int size = (int) number("PageSize", first(query, "PageSize"), USUAL_PAGE);
        if (size < 1 || size > MOST_OF_A_PAGE) {
            throw TwilioRefusal.invalidParameter("PageSize");
        }
        int page = (int) number("Page", first(query, "Page"), 0);
        String token = query.getFirst("PageToken");
        Long olderThan = token == null ? null : number("PageToken", token.replaceFirst("^PA", ""), 0);
        List<SimulatedText> found = log.list(
                new TextLog.Filter(
                        blankToNull(query.getFirst("To")),
                        blankToNull(query.getFirst("From")),
                        sent.from(),
                        sent.before(),
                        olderThan),
                size + 1);
        List<SimulatedText> shown = found.subList(0, Math.min(size, found.size()));
        JsonArrayBuilder messages = Json.createArrayBuilder();
        shown.forEach(text -> messages.add(TwilioJson.message(simulated.sid(), text)));
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("first_page_uri", address(0, size, null))
                .add("start", page * size)
                .add("end", page * size + Math.max(0, shown.size() - 1))
                .add("messages", messages)
                .add("page", page)
                .add("page_size", size)
                .addNull("previous_page_uri")
                .add("uri", address(page, size, token));
        if (found.size() > size) {
            body.add(
                    "next_page_uri",
                    address(page + 1, size, "PA" + shown.get(size - 1).seq()));
        } else {
            body.addNull("next_page_uri");
        }
        return body.build().toString();
    }

    private String address(int page, int size, @Nullable String token) {
        UriBuilder address = uri.getRequestUriBuilder()
                .replaceQueryParam("Page", page)
                .replaceQueryParam("PageSize", size)
                .replaceQueryParam("PageToken");
        if (token != null) {
            address.queryParam("PageToken", token);
        }
        String whole = address.build().toString();
        return whole.substring(whole.indexOf("/2010-04-01/"));
    }

    private static String first(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    private static long number(String name, String text, long otherwise) {
        try {
            return text.isBlank() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw TwilioRefusal.invalidParameter(name);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
