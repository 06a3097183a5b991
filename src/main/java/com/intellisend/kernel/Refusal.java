package com.intellisend.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The business says no, in words that are safe to show to whoever asked.
 *
 * <p>Each capability names its own refusals; the doors translate them once: REST to {@code application/problem+json}
 * (RFC 9457), pages to a message, batch to a refused line.
 */
public abstract class Refusal extends RuntimeException {

    /** What kind of no it is; the doors derive their status from it. */
    public enum Kind {
        /** The input breaks a rule; the same input will always be refused. */
        INVALID,
        /** It does not exist, or it is another tenant's: the two are told apart nowhere. */
        NOT_FOUND,
        /** The input is fine, the state of things forbids it. */
        CONFLICT,
        /** Whoever asks is known and may not. */
        FORBIDDEN,
        /** Whoever asks is not known. */
        UNAUTHENTICATED,
        /** The edit was made on something that has changed since it was read. */
        STALE,
        /** Too large to be read. */
        TOO_LARGE,
        /** Asked too often; later the answer may be yes. */
        TOO_MANY
    }

    /** One field and what is wrong with it. */
    public record FieldError(String field, String message) {}

    private final Kind kind;
    private final String slug;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, String> members = new LinkedHashMap<>();
    private @Nullable Duration wait;

    protected Refusal(Kind kind, String slug, String detail) {
        super(detail);
        this.kind = kind;
        this.slug = slug;
    }

    /** Names the field that is at fault; the detail is its message. */
    protected final void at(String field) {
        errors.add(new FieldError(field, detail()));
    }

    protected final void addAll(List<FieldError> more) {
        errors.addAll(more);
    }

    /** Names something that whoever asked can go on with, such as the id of what exists already. */
    protected final void with(String name, String value) {
        members.put(name, value);
    }

    /** Says how long to wait until the answer may be another. */
    protected final void after(Duration time) {
        wait = time;
    }

    /** How long to wait before asking again makes sense. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }

    /** Extension members of the problem (RFC 9457, 3.2). */
    public Map<String, String> members() {
        return Map.copyOf(members);
    }

    public Kind kind() {
        return kind;
    }

    /** A stable kebab-case name of the case, part of the problem's {@code type}. */
    public String slug() {
        return slug;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
