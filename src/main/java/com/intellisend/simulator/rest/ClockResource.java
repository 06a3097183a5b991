package com.intellisend.simulator.rest;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.platform.time.ClockOffset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** Business time: what it is, and a way to move it forward; an instant that has passed is refused. */
@Path("clock")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

    /** An instant of business time. */
    public record Clock(@NotNull Instant now) {}

    @Inject
    private ClockOffset offset;

    @Inject
    private MachineTime machine;

    @Inject
    private BusinessTime business;

    @GET
    public Clock read() {
        return new Clock(business.now());
    }

    @PUT
    public Clock move(@NotNull @Valid Clock wanted) {
        offset.moveTo(wanted.now(), machine.now());
        return read();
    }
}
