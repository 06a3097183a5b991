package com.intellisend.campaigns.pages;

import com.intellisend.campaigns.CampaignPlanner;
import com.intellisend.campaigns.CampaignResultsCsv;
import com.intellisend.kernel.NotFound;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a campaign for each recipient, as a file. */
@WebServlet("/campaigns/results.csv")
public class ResultsFile extends HttpServlet {

    @Inject
    private CampaignPlanner planner;

    @Inject
    private CampaignResultsCsv csv;

    @Inject
    private CurrentTenant tenant;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID campaign = campaign(request.getParameter("id"));
        if (campaign == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"campaign-results.csv\"");
        csv.write(tenant.id(), campaign, response.getWriter());
    }

    /** Null for one that this brand does not have. */
    private @Nullable UUID campaign(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : planner.get(tenant.id(), UUID.fromString(text)).id();
        } catch (IllegalArgumentException | NotFound unknown) {
            return null;
        }
    }
}
