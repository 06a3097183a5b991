package com.intellisend.tenancy.pages;

import com.intellisend.tenancy.CurrentUser;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Settings are for admins, the brands' own page for the agency; whoever may not is sent to their own account. */
@WebFilter("/settings/*")
public class SettingsGate extends HttpFilter {

    private static final String OWN = "/settings/me";

    @Inject
    private CurrentUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        boolean may = page.startsWith(OWN)
                || (user.isKnown()
                        && (page.startsWith("/settings/brands")
                                ? user.get().agency()
                                : user.get().admin()));
        if (may) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + OWN);
        }
    }
}
