package com.intellisend.compliance.pages;

import com.intellisend.compliance.EvidenceDocument;
import com.intellisend.compliance.EvidenceFile;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The evidence for a number as a file, for a lawyer or another system. */
@WebServlet("/compliance/evidence.json")
public class EvidenceDownload extends HttpServlet {

    @Inject
    private EvidenceFile file;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private BusinessTime time;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PhoneNumber> phone =
                Optional.ofNullable(request.getParameter("phone")).flatMap(PhoneNumber::tryParse);
        if (phone.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"evidence-" + phone.get().e164().substring(1) + ".json\"");
        response.getWriter()
                .write(EvidenceDocument.of(file.of(tenant.id(), phone.get(), time.now()))
                        .json());
    }
}
