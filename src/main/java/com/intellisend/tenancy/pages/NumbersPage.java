package com.intellisend.tenancy.pages;

import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** From which numbers a brand texts, how fast, and which one when nobody chooses. */
@Named
@ViewScoped
public class NumbersPage implements Serializable {

    @Inject
    private TenantNumbers numbers;

    @Inject
    private CurrentTenant tenant;

    private @Nullable List<TenantNumber> rows;
    private @Nullable UUID editing;
    private @Nullable String phone;
    private @Nullable String label;
    private @Nullable BigDecimal pace;

    /** As they were when the page was shown: a click means the number that stood there. */
    public List<TenantNumber> getRows() {
        List<TenantNumber> shown = rows;
        if (shown == null) {
            shown = numbers.all(tenant.id());
            rows = shown;
        }
        return shown;
    }

    /** Takes its label and pace into the form; a number itself never changes. */
    public void edit(TenantNumber number) {
        editing = number.id();
        phone = number.phoneNumber().national();
        label = number.label();
        pace = number.segmentsPerSecond().orElse(null);
        PrimeFaces.current().focus("add:label");
    }

    public boolean isAdding() {
        return editing == null;
    }

    public String save() {
        UUID known = editing;
        if (known != null) {
            TenantNumber number = numbers.get(tenant.id(), known);
            numbers.change(tenant.id(), known, ExpectedVersion.ANY, label, number.isDefault(), checked(pace));
            return again();
        }
        PhoneNumber number = PhoneNumber.tryParse(Objects.requireNonNullElse(phone, ""))
                .orElseThrow(() -> new InvalidInput("phoneNumber", "is not a valid phone number"));
        numbers.add(tenant.id(), number, label, false, checked(pace));
        return again();
    }

    public String makeDefault(UUID id) {
        TenantNumber number = numbers.get(tenant.id(), id);
        numbers.change(
                tenant.id(),
                id,
                ExpectedVersion.ANY,
                number.label(),
                true,
                number.segmentsPerSecond().orElse(null));
        return again();
    }

    public String remove(UUID id) {
        numbers.remove(tenant.id(), id);
        return again();
    }

    public String goOn(UUID id) {
        numbers.goOn(tenant.id(), id);
        return again();
    }

    private static @Nullable BigDecimal checked(@Nullable BigDecimal pace) {
        if (pace != null && (pace.compareTo(new BigDecimal("0.1")) < 0 || pace.compareTo(new BigDecimal(1000)) > 0)) {
            throw new InvalidInput("segmentsPerSecond", "must lie between 0.1 and 1,000");
        }
        return pace;
    }

    private static String again() {
        return "/settings/numbers?faces-redirect=true";
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable BigDecimal getPace() {
        return pace;
    }

    public void setPace(@Nullable BigDecimal pace) {
        this.pace = pace;
    }
}
