package com.intellisend.platform.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a browser may do with our pages: keep none of them, show none inside another site, send no form elsewhere. Scripts are
 * held by the nonce that PrimeFaces gives out in a policy of its own; a browser obeys both.
 */
@WebFilter("/*")
public class PageHeaders extends HttpFilter {

    private static final String POLICY =
            "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (!path.startsWith("/jakarta.faces.resource") && !path.startsWith("/resources")) {
            response.setHeader("Cache-Control", "no-store");
            response.addHeader("Content-Security-Policy", POLICY);
        }
        chain.doFilter(request, response);
    }
}
