package com.intellisend.messaging;

import com.intellisend.compliance.Gatekeeper;
import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.Verdict;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.Outcome;
import com.intellisend.messaging.MessageEvents.News;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the claim makes of texts that are due: the gate first, then the campaign's own words; in the claim's transaction. */
@ApplicationScoped
class Deciding {

    private static final int TOO_LONG = 21617;

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private CampaignQueue campaigns;

    @Inject
    private PendingTexts texts;

    @Inject
    private MessageEvents events;

    /**
     * Those that may leave now, in the order given; the others wait or are withheld, and that is written down.
     *
     * @param taken numbers to which this turn has already claimed marketing texts
     */
    List<ClaimedText> decide(
            TenantId tenant, List<PendingText> due, Set<PhoneNumber> taken, Instant business, Instant lease) {
        List<PendingText> considered = onePerPhone(due, taken);
        List<News> news = new ArrayList<>();
        Map<UUID, Instant> clear = passGate(tenant, considered, business, news);
        List<PendingText> unwritten = considered.stream()
                .filter(text -> clear.containsKey(text.id()) && text.campaignId() != null)
                .toList();
        Map<UUID, Outcome> written = campaigns.write(tenant, unwritten, business);
        List<ClaimedText> ready = new ArrayList<>();
        for (PendingText text : considered) {
            Instant windowEnd = clear.get(text.id());
            String body = windowEnd == null ? null : body(tenant, text, written, business, news);
            if (windowEnd != null && body != null) {
                ready.add(claimed(tenant, text, body, windowEnd, lease));
            }
        }
        events.keep(tenant, news, business);
        return ready;
    }

    /** Why these texts may not leave after all, asked just before they would; what may leave is not in the answer. */
    Map<UUID, String> forbidden(TenantId tenant, Collection<ClaimedText> texts) {
        Map<UUID, String> forbidden = new HashMap<>();
        texts.stream().collect(Collectors.groupingBy(ClaimedText::messageClass)).forEach((messageClass, some) -> {
            Map<PhoneNumber, String> reasons = gatekeeper.forbidden(
                    tenant, messageClass, some.stream().map(ClaimedText::to).toList());
            some.stream()
                    .filter(text -> reasons.containsKey(text.to()))
                    .forEach(text -> forbidden.put(text.id(), reasons.get(text.to())));
        });
        return forbidden;
    }

    /** Of two marketing texts to one phone the second is looked at when the first counts towards the cap. */
    private static List<PendingText> onePerPhone(List<PendingText> due, Set<PhoneNumber> taken) {
        Set<PhoneNumber> seen = new HashSet<>(taken);
        return due.stream()
                .filter(text -> text.messageClass() != MessageClass.MARKETING || seen.add(text.to()))
                .toList();
    }

    /** The end of the window of each text that passes; what becomes of the others is written down. */
    private Map<UUID, Instant> passGate(TenantId tenant, List<PendingText> due, Instant business, List<News> news) {
        Map<UUID, Instant> clear = new HashMap<>();
        Map<MessageClass, List<PendingText>> byClass =
                due.stream().collect(Collectors.groupingBy(PendingText::messageClass));
        byClass.forEach((messageClass, some) -> {
            Map<PhoneNumber, Verdict> verdicts = gatekeeper.ask(tenant, messageClass, recipients(some), business);
            for (PendingText text : some) {
                Verdict verdict = verdicts.get(text.to());
                if (verdict instanceof Verdict.Clear open) {
                    clear.put(text.id(), open.windowEnd());
                } else if (verdict instanceof Verdict.NotBefore later) {
                    hold(tenant, text, later.until(), later.reason(), business, news);
                } else if (verdict instanceof Verdict.Withheld never) {
                    withhold(tenant, text, never.reason(), business, news);
                }
            }
        });
        return clear;
    }

    private static Collection<Recipient> recipients(List<PendingText> due) {
        Map<PhoneNumber, Recipient> byPhone = new HashMap<>();
        due.forEach(text -> byPhone.put(text.to(), text.recipient()));
        return byPhone.values();
    }

    private @Nullable String body(
            TenantId tenant, PendingText text, Map<UUID, Outcome> written, Instant business, List<News> news) {
        if (text.campaignId() == null) {
            return text.body();
        }
        Outcome outcome = written.getOrDefault(text.id(), new Outcome.Withheld("campaign_stopped"));
        if (outcome instanceof Outcome.NotBefore later) {
            hold(tenant, text, later.until(), later.reason(), business, news);
        } else if (outcome instanceof Outcome.Withheld never) {
            withhold(tenant, text, never.reason(), business, news);
        } else if (outcome instanceof Outcome.Text words) {
            if (!SmsText.of(words.body()).tooLong() && !words.body().isBlank()) {
                return words.body();
            }
            CarrierError error = CarrierErrors.of(TOO_LONG);
            texts.fail(tenant, text.id(), error, business);
            news.add(new News(text.id(), MessageStatus.FAILED.word(), "claim", error.code(), error.words()));
        }
        return null;
    }

    private void hold(
            TenantId tenant, PendingText text, Instant until, String reason, Instant business, List<News> news) {
        texts.hold(tenant, text.id(), until, reason, business);
        news.add(new News(text.id(), MessageStatus.PENDING.word(), reason, null, "waits until " + until));
    }

    private void withhold(TenantId tenant, PendingText text, String reason, Instant business, List<News> news) {
        texts.withhold(tenant, text.id(), reason, business);
        news.add(News.of(text.id(), MessageStatus.WITHHELD, reason));
    }

    private static ClaimedText claimed(
            TenantId tenant, PendingText text, String body, Instant windowEnd, Instant lease) {
        return new ClaimedText(
                tenant,
                text.id(),
                text.contactId(),
                text.conversationId(),
                text.campaignId(),
                text.enrolment(),
                text.messageClass(),
                text.from(),
                text.to(),
                body,
                SmsText.of(body).segments(),
                windowEnd,
                lease,
                text.attempts() + 1);
    }
}
