package com.intellisend.contacts.pages;

import com.intellisend.contacts.ContactDates;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days that matter for one contact, as a part of their page. */
@Named
@RequestScoped
public class ContactDatesPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private ContactDates dates;

    private String name = "";
    private String day = "";

    public List<ContactDates.NamedDay> of(UUID contact) {
        return dates.of(tenant.id(), contact);
    }

    public void add(UUID contact) {
        try {
            dates.put(tenant.id(), contact, name, LocalDate.parse(day));
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput("day", "must be a day");
        }
        name = "";
        day = "";
    }

    public void remove(UUID contact, String dateName) {
        dates.remove(tenant.id(), contact, dateName);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day;
    }
}
