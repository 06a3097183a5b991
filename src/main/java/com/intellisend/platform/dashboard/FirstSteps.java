package com.intellisend.platform.dashboard;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What a new brand has to do before its first campaign; each step is done when the data say so, and never ticked by hand. */
@UseCase
public class FirstSteps {

    @Inject
    private Jdbi database;

    /**
     * One step, in the order in which they are best taken.
     *
     * @param page where it is done
     */
    public record Step(String title, String why, String page, boolean done) {}

    public List<Step> of(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select
                            exists (select from app.tenant_number where tenant_id = :tenant) as number,
                            exists (select from app.message where tenant_id = :tenant
                                and (direction = 'INBOUND' or status in ('delivered', 'undelivered', 'read'))) as reached,
                            exists (select from app.contact where tenant_id = :tenant and anonymised_at is null) as contacts,
                            exists (select from app.ai_persona where tenant_id = :tenant)
                                or exists (select from app.knowledge_base_article where tenant_id = :tenant) as voice,
                            exists (select from app.campaign where tenant_id = :tenant and launched_at is not null) as campaign
                        """)
                .bind("tenant", tenant.value())
                .map((row, context) -> List.of(
                        new Step(
                                "Add your number",
                                "The number that your texts come from.",
                                "/settings/numbers",
                                row.getBoolean("number")),
                        new Step(
                                "Check the connection",
                                "Done as soon as the carrier has reached us: text your number once.",
                                "/settings/connection",
                                row.getBoolean("reached")),
                        new Step(
                                "Import your contacts",
                                "Any list with phone numbers; you see what happens before it does.",
                                "/contacts/import",
                                row.getBoolean("contacts")),
                        new Step(
                                "Say how you sound",
                                "A persona or an article of the knowledge base; replies are suggested from them.",
                                "/ai/personas",
                                row.getBoolean("voice")),
                        new Step(
                                "Send your first campaign",
                                "One text to many, each by name.",
                                "/campaigns/edit",
                                row.getBoolean("campaign"))))
                .one());
    }
}
