package com.intellisend.platform.pages;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves the PrimeFaces theme in our palette: its written-out colours become the custom properties of
 * {@code tokens.css}, so every component follows light and dark without a second theme.
 */
public class ThemeColours extends ResourceHandlerWrapper {

    private volatile byte @Nullable [] repainted;

    public ThemeColours(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String resourceName, String libraryName) {
        Resource resource = super.createResource(resourceName, libraryName);
        boolean theme = resource != null
                && "theme.css".equals(resourceName)
                && libraryName != null
                && libraryName.startsWith("primefaces-");
        return theme ? new Repainted(resource) : resource;
    }

    private byte[] repaint(Resource theme) throws IOException {
        byte[] known = repainted;
        if (known == null) {
            try (InputStream original = theme.getInputStream()) {
                known = ThemePalette.repaint(original.readAllBytes());
            }
            repainted = known;
        }
        return known;
    }

    private final class Repainted extends ResourceWrapper {

        Repainted(Resource theme) {
            super(theme);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new ByteArrayInputStream(repaint(getWrapped()));
        }

        @Override
        public boolean userAgentNeedsUpdate(FacesContext context) {
            return getWrapped().userAgentNeedsUpdate(context);
        }
    }
}
