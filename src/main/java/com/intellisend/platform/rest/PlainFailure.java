package com.intellisend.platform.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * What the server itself would answer with a page of its own, stack trace and all: an address it refuses to decode, a page
 * that broke while it was drawn. Programs get a problem, people a page; neither is told anything of our insides.
 */
@WebServlet("/error")
public class PlainFailure extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding("UTF-8");
        if (asked.startsWith(request.getContextPath() + "/api/")) {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getWriter().write(problem(status));
        } else {
            response.setContentType("text/html");
            response.getWriter().write(page(request.getContextPath(), words(status)));
        }
    }

    private static String problem(int status) {
        String slug = switch (status) {
            case 400 -> "bad-request";
            case 404 -> "not-found";
            default -> status < 500 ? "refused" : "internal";
        };
        return (String) Problem.of(status, slug, words(status), List.of()).getEntity();
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "This address cannot be read.";
            case 403 -> "You may not see this.";
            case 404 -> "There is nothing here.";
            default -> status < 500 ? "This does not work here." : "Something went wrong on our side.";
        };
    }

    private static String page(String home, String words) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="UTF-8"><title>%1$s · IntelliSend</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="%2$s/jakarta.faces.resource/tokens.css.xhtml?ln=app">
                <link rel="stylesheet" href="%2$s/jakarta.faces.resource/shell.css.xhtml?ln=app">
                <link rel="stylesheet" href="%2$s/jakarta.faces.resource/parts.css.xhtml?ln=app"></head>
                <body class="alone"><main id="main"><div class="brandmark">IntelliSend</div>
                <div class="card stack"><h1>%1$s</h1><p><a href="%2$s/">Go to the start</a></p></div></main></body></html>
                """.formatted(words, home);
    }
}
