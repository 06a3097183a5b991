package com.intellisend.simulator.rest;

import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.platform.time.ClockOffset;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;

/**
 * The simulator is there for callers on this machine, and only while no Twilio account is configured; to all others it does
 * not exist. The clock alone also exists with a Twilio on this machine ({@code TWILIO_API_BASE_URL}).
 */
@WebFilter({"/simulator", "/simulator/*"})
public class SimulatorGate extends HttpFilter {

    @Inject
    private TwilioAccount account;

    @Inject
    private ClockOffset clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean open = request.getRequestURI().equals(request.getContextPath() + "/simulator/clock")
                ? clock.isMovable()
                : account.isSimulated();
        if (open && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
