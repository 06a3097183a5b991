package com.intellisend.campaigns;

import com.intellisend.campaigns.CampaignResults.Result;
import com.intellisend.kernel.SafeCsv;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The results of a campaign as a file, read in portions of constant size. */
@ApplicationScoped
public class CampaignResultsCsv {

    private static final int PORTION = 1_000;

    @Inject
    private CampaignResults results;

    public void write(TenantId tenant, UUID campaign, Writer out) {
        SafeCsv csv = new SafeCsv(out);
        csv.line(List.of(
                "Phone",
                "First Name",
                "Last Name",
                "State",
                "Stopped Because",
                "Step",
                "Status",
                "Withheld Because",
                "Error Code",
                "Segments",
                "At",
                "Replied",
                "Opted Out"));
        List<Result> some = results.following(tenant, campaign, null, PORTION);
        while (!some.isEmpty()) {
            some.forEach(result -> csv.line(cells(result)));
            some = results.following(tenant, campaign, some.get(some.size() - 1).recipient(), PORTION);
        }
        csv.flush();
    }

    private static List<@Nullable Object> cells(Result result) {
        return Arrays.asList(
                result.phone(),
                result.firstName(),
                result.lastName(),
                result.state(),
                result.stopReason(),
                result.step(),
                result.status(),
                result.withheldReason(),
                result.errorCode(),
                result.segments(),
                result.at(),
                result.repliedAt(),
                result.optedOutAt());
    }
}
