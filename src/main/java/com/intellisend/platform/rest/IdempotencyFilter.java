package com.intellisend.platform.rest;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency-Key on every POST: the same key with the same request gives the same answer again and does nothing, for a day.
 * What was refused did nothing, so its key stays free.
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String HEADER = "Idempotency-Key";
    private static final String REPEATED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final JsonBinding json = new JsonBinding();
    private final ProblemMapper problems = new ProblemMapper();

    @Inject
    private KeyedRequest keyed;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentTenant tenant;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String text = request.getHeaderString(HEADER);
        String token = user.token();
        if (text == null || token == null || !HttpMethod.POST.equals(request.getMethod())) {
            return;
        }
        if (!KEY.matcher(text).matches()) {
            throw new InvalidInput(HEADER, "must have 1 to 200 visible characters");
        }
        Fingerprint fingerprint = Fingerprint.of(
                request.getUriInfo().getRequestUri().getRawPath()
                        + '?'
                        + request.getUriInfo().getRequestUri().getRawQuery(),
                request.getEntityStream());
        request.setEntityStream(fingerprint.body());
        begin(new KeptAnswers.Key(token, text, fingerprint.hex())).ifPresent(answer -> repeat(request, answer));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!keyed.isOpen()) {
            return;
        }
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            keyed.end();
            return;
        }
        try {
            keyed.commit(answerOf(response));
        } catch (Exception failed) {
            keyed.end();
            replace(response, problems.toResponse(failed));
        }
    }

    private Optional<KeptAnswer> begin(KeptAnswers.Key key) {
        try {
            return keyed.begin(owner(), key);
        } catch (SystemException | NotSupportedException noTransaction) {
            throw new IllegalStateException(noTransaction);
        }
    }

    /** The brand in the address, else the caller's own; none for the agency. */
    private @Nullable TenantId owner() {
        UUID own = user.get().tenantId();
        return tenant.isKnown() ? tenant.id() : own == null ? null : new TenantId(own);
    }

    private KeptAnswer answerOf(ContainerResponseContext response) {
        Object entity = response.getEntity();
        String body = entity == null
                ? ""
                : entity instanceof String text
                        ? text
                        : json.getContext(entity.getClass()).toJson(entity);
        if (entity != null) {
            response.setEntity(body);
        }
        MediaType type = response.getMediaType();
        return new KeptAnswer(
                response.getStatus(),
                response.getLocation() == null ? null : response.getLocation().toString(),
                response.getHeaderString(HttpHeaders.ETAG),
                entity == null ? null : type == null ? MediaType.APPLICATION_JSON : type.toString(),
                body);
    }

    private static void repeat(ContainerRequestContext request, KeptAnswer answer) {
        Response.ResponseBuilder again = Response.status(answer.status()).header(REPEATED, "true");
        if (answer.location() != null) {
            again.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            again.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.contentType() != null) {
            again.type(answer.contentType()).entity(answer.body());
        }
        request.abortWith(again.build());
    }

    private static void replace(ContainerResponseContext response, Response problem) {
        response.getHeaders().remove(HttpHeaders.LOCATION);
        response.getHeaders().remove(HttpHeaders.ETAG);
        response.setStatus(problem.getStatus());
        problem.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setEntity(problem.getEntity());
    }
}
