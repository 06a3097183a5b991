package com.intellisend.contacts.pages;

import com.intellisend.contacts.ContactFilter;
import com.intellisend.contacts.ContactsCsv;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The contacts of the page as a file, with its filters. */
@WebServlet("/contacts/contacts.csv")
public class ContactsFile extends HttpServlet {

    @Inject
    private ContactsCsv csv;

    @Inject
    private CurrentTenant tenant;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"contacts.csv\"");
        csv.write(
                tenant.id(),
                ContactFilter.read(
                        request.getParameter("tag"),
                        request.getParameter("q"),
                        request.getParameter("type"),
                        request.getParameter("consent"),
                        request.getParameter("texted")),
                response.getWriter());
    }
}
