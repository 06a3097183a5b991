package com.intellisend.platform.rest;

import com.intellisend.kernel.Refusal;
import com.intellisend.kernel.Refusal.FieldError;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The body of every error under /api: {@code application/problem+json} (RFC 9457), with {@code errors} by field. */
final class Problem {

    static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    static Response of(Refusal refusal) {
        Response answer =
                of(status(refusal.kind()), refusal.slug(), refusal.detail(), refusal.errors(), refusal.members());
        refusal.retryAfter()
                .ifPresent(wait -> answer.getHeaders().putSingle("Retry-After", Math.max(1, wait.toSeconds())));
        return answer;
    }

    static Response of(int status, String slug, String detail, List<FieldError> errors) {
        return of(status, slug, detail, errors, Map.of());
    }

    private static Response of(
            int status, String slug, String detail, List<FieldError> errors, Map<String, String> members) {
        Response.Status known = Response.Status.fromStatusCode(status);
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "urn:intellisend:problem:" + slug)
                .add("title", known == null ? "Refused" : known.getReasonPhrase())
                .add("status", status)
                .add("detail", detail);
        members.forEach(body::add);
        if (!errors.isEmpty()) {
            JsonArrayBuilder fields = Json.createArrayBuilder();
            errors.forEach(error -> fields.add(
                    Json.createObjectBuilder().add("field", error.field()).add("message", error.message())));
            body.add("errors", fields);
        }
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(body.build().toString());
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case UNAUTHENTICATED -> 401;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
        };
    }
}
