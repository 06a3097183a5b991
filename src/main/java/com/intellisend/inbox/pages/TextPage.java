package com.intellisend.inbox.pages;

import com.intellisend.compliance.Reasons;
import com.intellisend.kernel.NotFound;
import com.intellisend.messaging.Message;
import com.intellisend.messaging.Messages;
import com.intellisend.messaging.Waits;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One text and everything that has happened to it. */
@Named
@RequestScoped
public class TextPage {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Messages messages;

    @Inject
    private Waits waits;

    private @Nullable UUID id;
    private @Nullable Message text;
    private List<StoryLine> story = List.of();
    private List<Messages.Report> reports = List.of();
    private String waitingFor = "";

    public void load() {
        if (id == null) {
            throw new NotFound("text");
        }
        text = messages.get(tenant.id(), id);
        story = messages.story(tenant.id(), id).stream().map(StoryLine::of).toList();
        reports = messages.reports(tenant.id(), id);
        waitingFor = waits.why(tenant.id(), id).orElse("");
    }

    public @Nullable Message getText() {
        return text;
    }

    public List<StoryLine> getStory() {
        return story;
    }

    public List<Messages.Report> getReports() {
        return reports;
    }

    public String getWaitingFor() {
        return waitingFor;
    }

    /** Why the gate has it wait or has withheld it; empty when it has not. */
    public String getReason() {
        String slug =
                text == null ? null : text.withheldReason() == null ? text.waitingReason() : text.withheldReason();
        return slug == null ? "" : Reasons.inWords(slug) + ".";
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
