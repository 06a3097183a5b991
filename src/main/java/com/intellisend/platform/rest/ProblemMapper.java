package com.intellisend.platform.rest;

import com.intellisend.kernel.Refusal;
import com.intellisend.kernel.Refusal.FieldError;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one translation of whatever goes wrong below /api; what is not understood is logged and told as a plain 500. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Problem.of(refusal);
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Response understood = understood(cause);
            if (understood != null) {
                return understood;
            }
        }
        LOG.log(Level.SEVERE, "A request failed for a reason nobody foresaw", failure);
        return Problem.of(500, "internal", "Something went wrong on our side; nothing was changed.", List.of());
    }

    private static @Nullable Response understood(Throwable cause) {
        if (cause instanceof ConstraintViolationException invalid) {
            return Problem.of(
                    422,
                    "invalid-input",
                    "Some fields need a correction.",
                    invalid.getConstraintViolations().stream()
                            .map(ProblemMapper::fieldError)
                            .toList());
        }
        if (cause instanceof JsonParsingException malformed) {
            return Problem.of(
                    400,
                    "malformed-json",
                    "The body is not JSON: line " + malformed.getLocation().getLineNumber() + ", column "
                            + malformed.getLocation().getColumnNumber() + ".",
                    List.of());
        }
        if (cause instanceof JsonException) {
            return Problem.of(400, "malformed-json", "The body is not JSON that can be read.", List.of());
        }
        if (cause instanceof JsonbException unfitting && !(cause.getCause() instanceof JsonParsingException)) {
            return JsonFault.of(unfitting);
        }
        if (cause instanceof WebApplicationException http) {
            return ofHttp(http);
        }
        if (cause instanceof OptimisticLockException) {
            return Problem.of(
                    409, "changed-meanwhile", "Somebody else changed it at the same moment. Read it again.", List.of());
        }
        if (cause instanceof SQLException sql) {
            return ofDatabase(sql);
        }
        return null;
    }

    private static @Nullable Response ofHttp(WebApplicationException http) {
        Throwable inner = http.getCause();
        if (inner instanceof JsonbException || inner instanceof JsonParsingException) {
            return null;
        }
        int status = http.getResponse().getStatus();
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request", "The request cannot be read.", List.of());
            case 403 -> Problem.of(403, "forbidden", "Your role does not allow this.", List.of());
            case 404 -> Problem.of(404, "not-found", "There is no such resource.", List.of());
            case 405 -> Problem.of(405, "method-not-allowed", "This resource does not take that method.", List.of());
            case 406 ->
                Problem.of(406, "not-acceptable", "The answer is JSON; the Accept header excludes it.", List.of());
            case 415 ->
                Problem.of(415, "unsupported-media-type", "The body's Content-Type is not taken here.", List.of());
            default -> status < 500 ? Problem.of(status, "refused", "The request was refused.", List.of()) : null;
        };
    }

    /** What a race can still make the database refuse although the use case looked first. */
    private static @Nullable Response ofDatabase(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        if (state.equals("23505")) {
            return Problem.of(409, "already-exists", "This already exists.", List.of());
        }
        if (state.equals("22021") || state.equals("22P05")) {
            return Problem.of(
                    422, "invalid-input", "A text contains a character that cannot be stored (U+0000).", List.of());
        }
        if (state.equals("22003") || state.equals("22008")) {
            return Problem.of(422, "invalid-input", "A number or a time is out of the range that is kept.", List.of());
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Problem.of(
                    503, "database-unavailable", "The database is not reachable right now. Try again.", List.of());
        }
        return null;
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            boolean ofTheMethod = node.getKind() == jakarta.validation.ElementKind.METHOD
                    || (node.getKind() == jakarta.validation.ElementKind.PARAMETER
                            && violation.getLeafBean() != violation.getRootBean());
            if (!ofTheMethod && node.getName() != null) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
                if (node.getIndex() != null) {
                    field.append('[').append(node.getIndex()).append(']');
                }
            }
        }
        return new FieldError(field.toString(), violation.getMessage());
    }
}
