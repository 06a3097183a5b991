package com.intellisend.audience.pages;

import com.intellisend.audience.Choice;
import com.intellisend.audience.FilterAsRule;
import com.intellisend.audience.Member;
import com.intellisend.audience.RuleChoices;
import com.intellisend.audience.RuleReader;
import com.intellisend.audience.RuleWords;
import com.intellisend.audience.Segment;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.audience.SegmentRule;
import com.intellisend.audience.Segments;
import com.intellisend.audience.pages.RuleRow.Match;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.ForAdmins;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Building the rule of a segment: whoever fits it is counted and shown while it is being written. */
@Named
@ViewScoped
public class SegmentRulePage implements Serializable {

    private static final int SAMPLE = 8;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Segments segments;

    @Inject
    private SegmentMembers members;

    @Inject
    private RuleChoices choices;

    @Inject
    private RuleVocabulary vocabulary;

    @Inject
    private BusinessTime time;

    private @Nullable UUID id;
    private @Nullable UUID importId;
    private @Nullable String tag;
    private @Nullable String type;
    private @Nullable String consent;
    private @Nullable String texted;
    private String name = "";
    private RuleRows rule = RuleRows.fresh();
    private long count;
    private transient List<Member> sample = List.of();
    private transient @Nullable SegmentRule counted;
    private String fault = "";

    public void load() {
        if (id != null) {
            Segment segment = segments.get(tenant.id(), id);
            name = segment.name();
            rule = segment.rule().map(RuleRows::of).orElseGet(RuleRows::fresh);
        } else if (importId != null) {
            rule = RuleRows.of(new SegmentRule.Imported(importId));
        } else {
            FilterAsRule.of(ContactFilter.read(tag, null, type, consent, texted))
                    .ifPresent(fits -> rule = RuleRows.of(fits));
        }
        reckon();
    }

    /** Counts anew; a rule that is not complete says what is missing, and the last count stays. */
    public void reckon() {
        rule.all().stream()
                .filter(row -> !row.isGroup())
                .forEach(row -> row.fit(vocabulary.tests(row).stream()
                        .map(RuleVocabulary.Option::key)
                        .toList()));
        try {
            SegmentRule read = RuleReader.read(rule.write());
            count = members.count(tenant.id(), read, time.now());
            sample = members.sample(tenant.id(), read, SAMPLE, time.now());
            counted = read;
            fault = "";
        } catch (InvalidInput incomplete) {
            var first = incomplete.errors().get(0);
            fault = first.field() + " " + first.message();
        }
    }

    public void addCondition(int group) {
        rule.addCondition(group);
        reckon();
    }

    public void addGroup(int group) {
        rule.addGroup(group, Match.ANY);
        reckon();
    }

    /** A group of those to be left out. */
    public void leaveOut() {
        rule.addGroup(0, Match.NONE);
        reckon();
    }

    public void remove(int index) {
        rule.remove(index);
        reckon();
    }

    public void putBack() {
        rule.putBack();
        reckon();
    }

    @ForAdmins
    public String save() {
        String definition = rule.write().toString();
        UUID saved = id;
        if (saved == null) {
            saved = segments.createDynamic(tenant.id(), name, definition).id();
        } else {
            segments.redefine(tenant.id(), saved, definition);
            segments.rename(tenant.id(), saved, name);
        }
        return "/audience/view?faces-redirect=true&id=" + saved;
    }

    /** What a condition can be about. */
    public List<RuleVocabulary.Option> getSubjects() {
        return vocabulary.subjects(rule);
    }

    /** The segments that it can speak of, which it cannot be itself. */
    public List<Choice> getOthers() {
        return vocabulary.getSegments().stream()
                .filter(other -> !other.id().equals(id))
                .toList();
    }

    public List<RuleRow> getRows() {
        return rule.all();
    }

    public boolean isRemembering() {
        return rule.isRemembering();
    }

    /** Nobody has said yet whom they want, so there is nothing to count and nothing to complain about. */
    public boolean isFresh() {
        return rule.isFresh();
    }

    public long getCount() {
        return count;
    }

    public List<Member> getSample() {
        return sample;
    }

    /** @param language what an English phrase is called there */
    public String words(Map<String, String> language) {
        SegmentRule said = counted;
        return said == null
                ? ""
                : RuleWords.of(said, choices.names(tenant.id()), phrase -> language.getOrDefault(phrase, phrase));
    }

    public String getFault() {
        return fault;
    }

    /** The import whose people a new segment begins with. */
    public @Nullable UUID getImportId() {
        return importId;
    }

    public void setImportId(@Nullable UUID importId) {
        this.importId = importId;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getConsent() {
        return consent;
    }

    public void setConsent(@Nullable String consent) {
        this.consent = consent;
    }

    public @Nullable String getTexted() {
        return texted;
    }

    public void setTexted(@Nullable String texted) {
        this.texted = texted;
    }
}
