package com.intellisend.compliance.rest;

import com.intellisend.compliance.EvidenceDocument;
import com.intellisend.compliance.EvidenceFile;
import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.NumberCheck;
import com.intellisend.compliance.NumberCheck.Answer;
import com.intellisend.compliance.NumberChecks;
import com.intellisend.compliance.Suppression;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions about one number: may we text it now, and what can we show about it? */
@Path("tenants/{tenantId}/compliance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
@RolesAllowed({"ADMIN", "AGENT"})
public class ComplianceResource {

    /** The answer for the class asked for, and beside it those for all classes. */
    public record CheckView(
            String phone,
            MessageClass messageClass,
            boolean allowed,
            @Nullable String reason,
            String words,
            @Nullable Instant until,
            boolean held,
            List<String> localTimes,
            List<Suppression> suppressions,
            Map<MessageClass, Answer> byClass) {

        static CheckView of(NumberCheck check, MessageClass what) {
            Answer answer = Objects.requireNonNull(check.answers().get(what));
            return new CheckView(
                    check.phone().e164(),
                    what,
                    answer.allowed(),
                    answer.reason(),
                    answer.words(),
                    answer.until(),
                    check.held(),
                    check.localTimes().stream()
                            .map(DateTimeFormatter.ISO_ZONED_DATE_TIME::format)
                            .toList(),
                    check.suppressions(),
                    check.answers());
        }
    }

    @Inject
    private CurrentTenant tenant;

    @Inject
    private NumberChecks checks;

    @Inject
    private EvidenceFile evidence;

    @Inject
    private BusinessTime time;

    @GET
    @Path("check")
    public CheckView check(
            @QueryParam("phone") String phone,
            @QueryParam("messageClass") @DefaultValue("MARKETING") MessageClass messageClass) {
        return CheckView.of(checks.check(tenant.id(), number(phone), time.now()), messageClass);
    }

    @GET
    @Path("evidence")
    public EvidenceDocument evidence(@QueryParam("phone") String phone) {
        return EvidenceDocument.of(evidence.of(tenant.id(), number(phone), time.now()));
    }

    private static PhoneNumber number(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            throw new InvalidInput("phone", "is needed");
        }
        // A plus sign that was not encoded arrives as a space.
        return PhoneNumber.parse(phone.strip().matches("1[0-9]{10}") ? "+" + phone.strip() : phone.strip());
    }
}
