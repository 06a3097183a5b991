package com.intellisend.tenancy.pages;

import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.AuditEvent;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed what, the newest first. */
@Named
@RequestScoped
public class AuditPage {

    private static final int ROWS = 50;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentTenant tenant;

    private @Nullable String after;
    private Page<AuditEvent> page = new Page<>(List.of(), null);

    public void load() {
        page = trail.read(tenant.id(), new PageRequest(ROWS, after));
    }

    public List<AuditEvent> getRows() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    /** {@code person.password-reset} becomes "Person: password reset". */
    public static String words(String action) {
        String spaced = action.replace(".", ": ").replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    public String inWords(AuditEvent event) {
        return words(event.action());
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
