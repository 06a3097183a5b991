package com.intellisend.campaigns;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.SmsText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One text of a campaign and when its turn comes. */
@Entity
@Table(name = "campaign_step")
public class CampaignStep {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @ManyToOne
    @JoinColumn(name = "campaign_id", updatable = false)
    private Campaign campaign;

    @Column(name = "step_order")
    private @Nullable Integer order;

    @Column(name = "delay_minutes")
    private int delayMinutes;

    @Column(name = "body_template", nullable = false)
    private String bodyTemplate;

    @Column(name = "use_ai_assist")
    private boolean useAiAssist;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected CampaignStep() {}

    @SuppressWarnings("NullAway.Init")
    CampaignStep(TenantId tenant, Campaign campaign, CampaignPlan.Step plan, Instant now) {
        this.id = Ids.create();
        this.tenantId = tenant.value();
        this.campaign = campaign;
        this.createdAt = now;
        become(plan, now);
    }

    void become(CampaignPlan.Step plan, Instant now) {
        order = plan.order();
        delayMinutes = plan.delayMinutes();
        bodyTemplate = plan.bodyTemplate();
        useAiAssist = plan.useAiAssist();
        updatedAt = now;
    }

    /** It has no place in the sequence any more; what was sent of it stays. */
    void takeOut(Instant now) {
        order = null;
        updatedAt = now;
    }

    boolean isTakenOut() {
        return order == null;
    }

    public UUID id() {
        return id;
    }

    Campaign campaign() {
        return campaign;
    }

    public int order() {
        return Objects.requireNonNull(order);
    }

    public int delayMinutes() {
        return delayMinutes;
    }

    public Duration delay() {
        return Duration.ofMinutes(delayMinutes);
    }

    public String bodyTemplate() {
        return bodyTemplate;
    }

    public MergeTemplate template() {
        return MergeTemplate.parse(bodyTemplate);
    }

    /** As if every field kept its length; counted again when the text is written. */
    public int segmentsEstimate() {
        return SmsText.of(bodyTemplate).segments();
    }

    public boolean useAiAssist() {
        return useAiAssist;
    }

    CampaignPlan.Step plan() {
        return new CampaignPlan.Step(id, order(), delayMinutes, bodyTemplate, useAiAssist);
    }
}
