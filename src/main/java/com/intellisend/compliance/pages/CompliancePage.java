package com.intellisend.compliance.pages;

import com.intellisend.compliance.Reasons;
import com.intellisend.compliance.ReviewList;
import com.intellisend.compliance.Suppression;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.SuppressionReason;
import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The suppressions of a brand: list, search, add one or a list, lift; and the review list. */
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
    private ReviewList reviews;

    @Inject
    private BusinessTime time;

    @Inject
    private FacesContext faces;

    private @Nullable String search;
    private boolean history;
    private @Nullable String after;
    private @Nullable String phones;
    private Scope scope = Scope.ALL;
    private @Nullable String checked;
    private @Nullable String liftReason;
    private Page<Suppression> page = new Page<>(List.of(), null);

    public void load() {
        page = suppressions.list(tenant.id(), search, history, ROWS, new PageRequest(ROWS, after).afterId());
    }

    /** Every line a number; what is none is named and the others are suppressed. */
    public void add() {
        List<String> wrong = new ArrayList<>();
        int added = 0;
        for (String line : phones == null ? new String[0] : phones.split("[\\n,;]")) {
            Optional<PhoneNumber> number = PhoneNumber.tryParse(line.strip());
            if (number.isPresent()) {
                suppress(number.get());
                added++;
            } else if (!line.isBlank()) {
                wrong.add(line.strip());
            }
        }
        if (!wrong.isEmpty()) {
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, "Not valid phone numbers: " + String.join(", ", wrong), null));
        }
        if (added > 0) {
            faces.addMessage(
                    null,
                    new FacesMessage(
                            added == 1 ? "1 number will not be texted." : added + " numbers will not be texted."));
        }
        phones = String.join("\n", wrong);
        load();
    }

    public void lift(UUID id) {
        suppressions.lift(tenant.id(), id, liftReason == null ? "" : liftReason, user.id(), time.now());
        liftReason = null;
        load();
    }

    public void confirm(UUID id) {
        reviews.confirm(tenant.id(), id, user.id(), time.now());
        load();
    }

    public void dismiss(UUID id) {
        reviews.dismiss(tenant.id(), id, user.id(), time.now());
        load();
    }

    /** Why the number in the box may not be texted, in a sentence; that nothing forbids it; or that it is no number. */
    public @Nullable String getAnswer() {
        if (checked == null) {
            return null;
        }
        Optional<PhoneNumber> number = PhoneNumber.tryParse(checked);
        if (number.isEmpty()) {
            return "“" + checked + "” is not a valid phone number.";
        }
        return suppressions
                .blocking(tenant.id(), number.get())
                .map(reason -> "No: " + Reasons.inWords(reason))
                .orElse("Yes: no suppression stands against " + number.get().national() + ".");
    }

    private void suppress(PhoneNumber number) {
        suppressions.add(
                tenant.id(),
                new Suppressions.New(number, SuppressionReason.MANUAL.slug(), scope, "person", null, user.id(), null),
                time.now());
    }

    public List<Suppression> getRows() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    public List<ReviewList.Item> getReviews() {
        return reviews.open(tenant.id());
    }

    public Scope[] getScopes() {
        return Scope.values();
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

    public @Nullable String getPhones() {
        return phones;
    }

    public void setPhones(@Nullable String phones) {
        this.phones = phones;
    }

    public Scope getScope() {
        return scope;
    }

    public void setScope(Scope scope) {
        this.scope = scope;
    }

    public @Nullable String getChecked() {
        return checked;
    }

    public void setChecked(@Nullable String checked) {
        this.checked = checked;
    }

    public @Nullable String getLiftReason() {
        return liftReason;
    }

    public void setLiftReason(@Nullable String liftReason) {
        this.liftReason = liftReason;
    }
}
