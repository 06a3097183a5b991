package com.intellisend.inbox.pages;

import com.intellisend.kernel.NotFound;
import com.intellisend.messaging.ReceivedMedia;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;

/** Shows what came with a text to people of its brand: pictures in the browser, everything else as a file to keep. */
@WebServlet("/inbox/media")
public class MediaDesk extends HttpServlet {

    @Inject
    private ReceivedMedia media;

    @Inject
    private CurrentTenant tenant;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID text = InboxChoice.id(request.getParameter("text"));
        String number = Objects.requireNonNullElse(request.getParameter("n"), "");
        if (text == null || !number.matches("[0-9]")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            ReceivedMedia.Content content = media.open(tenant.id(), text, Integer.parseInt(number));
            // A browser may keep a picture, and asks each time whether whoever is signed in now may see it.
            String mark = "\"" + text + "-" + number + "\"";
            response.setHeader("Cache-Control", "private, no-cache");
            response.setHeader("ETag", mark);
            if (mark.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(content.type().mime());
            response.setContentLengthLong(Files.size(content.file()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            if (!content.type().isPicture()) {
                response.setHeader("Content-Disposition", "attachment; filename=\"attachment\"");
            }
            Files.copy(content.file(), response.getOutputStream());
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
