package com.intellisend.platform.demo;

import com.intellisend.ai.AiPersonas;
import com.intellisend.ai.ArticleDraft;
import com.intellisend.ai.KnowledgeBase;
import com.intellisend.ai.PersonaDraft;
import com.intellisend.audience.Segments;
import com.intellisend.inbox.CannedReplies;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.People;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import com.intellisend.tenancy.User;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** One demo brand, whole or not at all. */
@UseCase
public class DemoBrand {

    private static final int CONTACTS = 60;
    private static final int RECIPIENTS = 42;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private People people;

    @Inject
    private DemoContacts contacts;

    @Inject
    private DemoHistory history;

    @Inject
    private Segments segments;

    @Inject
    private AiPersonas personas;

    @Inject
    private KnowledgeBase knowledge;

    @Inject
    private CannedReplies canned;

    /** @param place which of the brands it is, from 0: it decides who its contacts are */
    public void plant(TenantId tenant, BrandSketch sketch, int place, String password) {
        tenants.create(tenant, sketch.profile());
        sketch.numbers()
                .forEach(number ->
                        numbers.add(tenant, PhoneNumber.parse(number.phoneNumber()), number.label(), false, null));
        List<User> staff = sketch.people().stream()
                .map(person -> people.add(tenant, person, password))
                .toList();
        teach(tenant, sketch);
        List<DemoPerson> known = DemoPerson.of(place, sketch.tags(), CONTACTS);
        contacts.add(tenant, known);
        List<DemoPerson> recipients = known.subList(0, RECIPIENTS);
        UUID segment = segments.createStatic(
                        tenant,
                        sketch.segment(),
                        recipients.stream().map(DemoPerson::id).toList())
                .id();
        history.tell(
                tenant,
                sketch,
                new DemoHistory.Cast(
                        sketch.numbers().get(0).phoneNumber(),
                        segment,
                        staff.get(0).id(),
                        staff.get(1).id(),
                        recipients,
                        known.subList(RECIPIENTS, CONTACTS)));
    }

    private void teach(TenantId tenant, BrandSketch sketch) {
        BrandSketch.PersonaSketch persona = sketch.persona();
        personas.create(tenant, new PersonaDraft(persona.name(), persona.description(), persona.systemPrompt(), false));
        sketch.articles()
                .forEach(article -> knowledge.write(
                        tenant, new ArticleDraft(article.title(), article.topic(), article.content(), "manual", null)));
        sketch.canned().forEach((shortcut, body) -> canned.keep(tenant, shortcut, body));
    }
}
