package com.intellisend.platform.rest;

import com.intellisend.kernel.Refusal;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.stream.Stream;

/** A body on which the JSON reader breaks, such as one a thousand lists deep, is the sender's fault and not the server's. */
@Provider
public class UnreadableBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            return body.proceed();
        } catch (RuntimeException | StackOverflowError broken) {
            if (isUnderstood(broken)) {
                throw broken;
            }
            throw new JsonException("The body cannot be read", broken);
        }
    }

    private static boolean isUnderstood(Throwable broken) {
        boolean says = Stream.iterate(broken, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof Refusal
                        || cause instanceof JsonbException
                        || cause instanceof JsonParsingException);
        return says
                || (broken instanceof WebApplicationException http
                        && http.getResponse().getStatus() < 500);
    }
}
