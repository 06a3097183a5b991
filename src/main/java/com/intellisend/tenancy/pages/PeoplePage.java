package com.intellisend.tenancy.pages;

import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.NewPerson;
import com.intellisend.tenancy.People;
import com.intellisend.tenancy.Person;
import com.intellisend.tenancy.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Who works for a brand. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

    @Inject
    private People people;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    private @Nullable String email;
    private @Nullable String name;
    private Role role = Role.AGENT;
    private People.@Nullable Invited told;
    private @Nullable List<Person> rows;
    private @Nullable Person renamed;

    /** As they were when the page was shown: a click means the person who stood there. */
    public List<Person> getRows() {
        List<Person> shown = rows;
        if (shown == null) {
            shown = people.list(tenant.id(), new PageRequest(PageRequest.MOST, null))
                    .items();
            rows = shown;
        }
        return shown;
    }

    /** Takes the person into the form; everything but the name stays as it is. */
    public void rename(Person person) {
        renamed = person;
        name = person.name();
        email = person.email();
        PrimeFaces.current().focus("invite:name");
    }

    public boolean isInviting() {
        return renamed == null;
    }

    public String saveName() {
        Person person = Objects.requireNonNull(renamed);
        people.change(
                tenant.id(),
                person.id(),
                ExpectedVersion.of(person.version()),
                Objects.requireNonNullElse(name, ""),
                person.role(),
                person.active(),
                user.id());
        return "/settings/people?faces-redirect=true";
    }

    public void invite() {
        told = people.invite(
                tenant.id(),
                new NewPerson(Objects.requireNonNullElse(email, ""), Objects.requireNonNullElse(name, ""), role));
        email = null;
        name = null;
        rows = null;
    }

    public void reset(UUID id) {
        told = people.resetPassword(tenant.id(), id);
        rows = null;
    }

    public void activate(Person person, boolean active) {
        people.change(tenant.id(), person.id(), ExpectedVersion.ANY, person.name(), person.role(), active, user.id());
        rows = null;
    }

    public void giveRole(Person person, Role wanted) {
        people.change(tenant.id(), person.id(), ExpectedVersion.ANY, person.name(), wanted, person.active(), user.id());
        rows = null;
    }

    public void signOut(UUID id) {
        people.signOutEverywhere(tenant.id(), id);
    }

    public boolean isMyself(UUID id) {
        return id.equals(user.id());
    }

    /** Whose password was just made, and what it is: shown this once. */
    public People.@Nullable Invited getTold() {
        return told;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
