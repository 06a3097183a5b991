package com.intellisend.platform.pages;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.TenantDirectory;
import com.intellisend.tenancy.User;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Says which brand a page is about: a person's own, or for the agency that of the page whose script asks, else the one
 * chosen last, else the first by name.
 *
 * <p>{@code /api} names its tenant in the path and is left to its own filter.
 */
@WebFilter("/*")
public class PageTenant extends HttpFilter {

    private static final List<String> NOT_PAGES =
            List.of("/api/", "/webhooks/", "/jakarta.faces.resource/", "/resources/", "/health", "/metrics");

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private TenantDirectory directory;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (NOT_PAGES.stream().noneMatch(path::startsWith) && user.isKnown() && !tenant.isKnown()) {
            brandOf(user.get(), request).ifPresent(tenant::is);
        }
        chain.doFilter(request, response);
    }

    private Optional<TenantId> brandOf(User who, HttpServletRequest request) {
        UUID own = who.tenantId();
        if (own != null) {
            return Optional.of(new TenantId(own));
        }
        return ofThePage(request)
                .filter(directory::exists)
                .or(() -> chosen(request).filter(directory::exists))
                .or(() ->
                        directory.all().stream().map(TenantDirectory.Entry::id).findFirst());
    }

    private static Optional<TenantId> ofThePage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(BrandChoice.HEADER)).flatMap(PageTenant::tenantId);
    }

    private static Optional<TenantId> chosen(HttpServletRequest request) {
        Stream<Cookie> cookies = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
        return cookies.filter(cookie -> cookie.getName().equals(BrandChoice.COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(PageTenant::tenantId);
    }

    private static Optional<TenantId> tenantId(String value) {
        try {
            return Optional.of(new TenantId(UUID.fromString(value)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
