package com.intellisend.compliance.pages;

import com.intellisend.compliance.SuppressionsCsv;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The suppressions as a file, those in force and those lifted. */
@WebServlet("/compliance/suppressions.csv")
public class SuppressionsFile extends HttpServlet {

    @Inject
    private SuppressionsCsv csv;

    @Inject
    private CurrentTenant tenant;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"suppressions.csv\"");
        csv.write(tenant.id(), response.getWriter());
    }
}
