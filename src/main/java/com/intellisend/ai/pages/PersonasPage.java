package com.intellisend.ai.pages;

import com.intellisend.ai.AiPersona;
import com.intellisend.ai.AiPersonas;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The voices of a brand. */
@Named
@RequestScoped
public class PersonasPage {

    @Inject
    private AiPersonas personas;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    public List<AiPersona> getRows() {
        return personas.list(tenant.id(), new PageRequest(PageRequest.MOST, null))
                .items();
    }

    public boolean isMayWrite() {
        return user.get().admin();
    }
}
