package com.intellisend.inbox.pages;

import com.intellisend.inbox.Inbox;
import com.intellisend.inbox.InboxQuestion;
import com.intellisend.inbox.InboxTab;
import com.intellisend.inbox.Watchers;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers an open inbox once a second or so: the mark of what it ought to be showing, how many wait, and who else is there. */
@WebServlet("/inbox/pulse")
public class InboxPulse extends HttpServlet {

    private static final int MOST_LINES = 2000;

    @Inject
    private Inbox inbox;

    @Inject
    private Watchers watchers;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        InboxTab tab = InboxTab.of(Objects.requireNonNullElse(request.getParameter("tab"), ""))
                .orElse(InboxTab.NEEDS_REPLY);
        InboxQuestion asked = InboxQuestion.tab(tab, request.getParameter("q"), user.id());
        UUID conversation = id(request.getParameter("c"));
        String mark = inbox.pulse(tenant.id(), asked, conversation, lines(request.getParameter("lines")));
        JsonArrayBuilder others = Json.createArrayBuilder();
        if (conversation != null) {
            boolean typing = request.getParameter("typing") != null;
            watchers.look(tenant.id(), conversation, user.id(), typing)
                    .forEach(colleague -> others.add(Json.createObjectBuilder()
                            .add("name", colleague.name())
                            .add("typing", colleague.typing())));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("mark", mark)
                        .add("waiting", inbox.waiting(tenant.id()))
                        .add("others", others)
                        .build()
                        .toString());
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static int lines(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(text), MOST_LINES) : 40;
    }
}
