package com.intellisend.compliance.pages;

import com.intellisend.compliance.Evidence;
import com.intellisend.compliance.EvidenceFile;
import com.intellisend.compliance.Reasons;
import com.intellisend.compliance.SuppressionReason;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything about one number, to print or to save. */
@Named
@RequestScoped
public class EvidencePage {

    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.US);

    @Inject
    private CurrentTenant tenant;

    @Inject
    private EvidenceFile file;

    @Inject
    private BusinessTime time;

    private @Nullable String phone;
    private @Nullable Evidence evidence;

    public void load() {
        if (phone == null || phone.isBlank()) {
            throw new InvalidInput("phone", "is needed");
        }
        evidence = file.of(tenant.id(), PhoneNumber.parse(phone), time.now());
    }

    public Evidence getEvidence() {
        return Objects.requireNonNull(evidence);
    }

    public boolean isFound() {
        return evidence != null;
    }

    public String why(String reason) {
        return SuppressionReason.inWords(reason);
    }

    /** What the gate and the carrier made of a text, step by step. */
    public String story(Evidence.Text text) {
        String steps = text.story().stream()
                .map(step -> step.status() + " (" + Reasons.inWords(step.cause())
                        + (step.detail() == null ? "" : ", " + inTheirTime(step.detail())) + ")")
                .collect(Collectors.joining(", then "));
        return text.withheldReason() == null ? steps : "withheld: " + Reasons.inWords(text.withheldReason());
    }

    /** What a step adds, with its instants by the clock that the recipient's texts are shown in. */
    private String inTheirTime(String detail) {
        ZoneId zone = ZoneId.of(getEvidence().zones().get(0));
        return INSTANT.matcher(detail)
                .replaceAll(found -> Instant.parse(found.group()).atZone(zone).format(LOCAL));
    }

    /** {@code 3 h 12 min}, from the last text to an opt-out. */
    public String gap(Evidence.Stop stop) {
        Long seconds = stop.secondsSinceLastText();
        if (seconds == null) {
            return "no text before it";
        }
        List<Long> parts = List.of(seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
        return parts.get(0) > 0
                ? parts.get(0) + " d " + parts.get(1) + " h"
                : parts.get(1) > 0
                        ? parts.get(1) + " h " + parts.get(2) + " min"
                        : parts.get(2) + " min " + parts.get(3) + " s";
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }
}
