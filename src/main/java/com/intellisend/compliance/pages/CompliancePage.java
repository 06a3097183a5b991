package com.intellisend.compliance.pages;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.NumberCheck;
import com.intellisend.compliance.NumberCheck.Answer;
import com.intellisend.compliance.NumberChecks;
import com.intellisend.compliance.ReviewList;
import com.intellisend.compliance.Suppression;
import com.intellisend.compliance.SuppressionReason;
import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The suppressions of a brand: list, search, lift; the review list; and whether a number may be texted. */
@Named
@RequestScoped
public class CompliancePage {

    private static final int ROWS = 40;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private Suppressions suppressions;

    @Inject
    private NumberChecks checks;

    @Inject
    private ReviewList reviews;

    @Inject
    private BusinessTime time;

    private @Nullable String search;
    private boolean history;
    private @Nullable String after;
    private @Nullable String checked;

    /** Every row has its own box, or the last one would empty the others. */
    private final Map<UUID, String> liftReasons = new HashMap<>();

    private @Nullable NumberCheck check;
    private @Nullable Page<Suppression> page;

    /** The list again, as it is after an action; when the action was refused, it is as it was. */
    void refresh() {
        page = null;
    }

    private Page<Suppression> page() {
        if (page == null) {
            page = suppressions.list(tenant.id(), search, history, ROWS, new PageRequest(ROWS, after).afterId());
        }
        return page;
    }

    public void lift(UUID id) {
        String reason = liftReasons.get(id);
        suppressions.lift(tenant.id(), id, reason == null ? "" : reason, user.id(), time.now());
        refresh();
    }

    public void confirm(UUID id) {
        reviews.confirm(tenant.id(), id, user.id(), time.now());
        refresh();
    }

    public void dismiss(UUID id) {
        reviews.dismiss(tenant.id(), id, user.id(), time.now());
        refresh();
    }

    /** What the gate says of the number in the box; null when there is none or it is no number. */
    public @Nullable NumberCheck getCheck() {
        if (checked == null || check != null) {
            return check;
        }
        check = PhoneNumber.tryParse(checked)
                .map(number -> checks.check(tenant.id(), number, time.now()))
                .orElse(null);
        return check;
    }

    public boolean isNoNumber() {
        return checked != null && !checked.isBlank() && getCheck() == null;
    }

    public List<Map.Entry<MessageClass, Answer>> getAnswers() {
        NumberCheck found = getCheck();
        return found == null ? List.of() : List.copyOf(found.answers().entrySet());
    }

    public String why(String reason) {
        return SuppressionReason.inWords(reason);
    }

    public List<Suppression> getRows() {
        return page().items();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    public List<ReviewList.Item> getReviews() {
        return reviews.open(tenant.id());
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public boolean isHistory() {
        return history;
    }

    public void setHistory(boolean history) {
        this.history = history;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public @Nullable String getChecked() {
        return checked;
    }

    public void setChecked(@Nullable String checked) {
        this.checked = checked;
    }

    public Map<UUID, String> getLiftReasons() {
        return liftReasons;
    }
}
