package com.intellisend.simulator.rest;

import com.intellisend.simulator.TwilioRefusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals in the shape of Twilio's errors. */
@Provider
public class TwilioRefusalMapper implements ExceptionMapper<TwilioRefusal> {

    @Override
    public Response toResponse(TwilioRefusal refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type("application/json")
                .entity(TwilioJson.error(refusal).toString());
        if (refusal.status() == 401) {
            answer.header("WWW-Authenticate", "Basic realm=\"Twilio API\"");
        }
        return answer.build();
    }
}
