package com.intellisend.audience.pages;

import com.intellisend.audience.Choice;
import com.intellisend.audience.RuleChoices;
import com.intellisend.audience.SegmentRule.Behaviour;
import com.intellisend.audience.SegmentRule.DateField;
import com.intellisend.audience.SegmentRule.DateTest;
import com.intellisend.audience.SegmentRule.DayTest;
import com.intellisend.audience.SegmentRule.TextField;
import com.intellisend.audience.SegmentRule.TextTest;
import com.intellisend.contacts.ContactDates;
import com.intellisend.contacts.ContactTags;
import com.intellisend.contacts.CustomerType;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the builder of a rule offers: what a condition can be about, how it compares, and what there is to choose. */
@Named
@ViewScoped
public class RuleVocabulary implements Serializable {

    @Inject
    private CurrentTenant tenant;

    @Inject
    private RuleChoices choices;

    @Inject
    private ContactTags tags;

    @Inject
    private ContactDates dates;

    /** Something to choose, by its key. */
    public record Option(String key, String label) implements Serializable {}

    private List<Choice> campaigns = List.of();
    private List<Choice> segments = List.of();
    private List<Choice> imports = List.of();
    private List<String> knownTags = List.of();
    private Set<String> knownDates = Set.of();

    @PostConstruct
    void look() {
        TenantId brand = tenant.id();
        campaigns = choices.campaigns(brand);
        segments = choices.segments(brand);
        imports = choices.imports(brand);
        knownTags = tags.all(brand).stream().map(ContactTags.TagCount::tag).toList();
        knownDates = new TreeSet<>(dates.names(brand));
    }

    /** What a condition can be about. */
    public List<Option> subjects(RuleRows rule) {
        List<Option> subjects = new ArrayList<>(List.of(
                new Option("tag", "has the tag"),
                new Option("segment", "is in the segment"),
                new Option("import", "was in the import")));
        for (TextField field : TextField.values()) {
            subjects.add(new Option("field:" + field.key(), field.words()));
        }
        for (DateField field : DateField.values()) {
            subjects.add(new Option("date:" + field.key(), field.words()));
        }
        Set<String> names = new TreeSet<>(knownDates);
        names.addAll(rule.dates());
        names.forEach(name -> subjects.add(new Option("day:" + name, "the date “" + name + "”")));
        for (Behaviour behaviour : Behaviour.values()) {
            subjects.add(new Option("did:" + behaviour.key(), behaviour.words()));
        }
        return subjects;
    }

    /** How a condition can compare. */
    public List<Option> tests(RuleRow row) {
        return switch (row.getKind()) {
            case "field" -> options(TextTest.values(), TextTest::key, TextTest::words);
            case "date" -> options(DateTest.values(), DateTest::key, DateTest::words);
            case "day" -> options(DayTest.values(), DayTest::key, DayTest::words);
            default -> List.of();
        };
    }

    private static <T> List<Option> options(T[] all, Function<T, String> key, Function<T, String> words) {
        return Arrays.stream(all)
                .map(one -> new Option(key.apply(one), words.apply(one)))
                .toList();
    }

    public RuleRow.Match[] getMatches() {
        return RuleRow.Match.values();
    }

    public CustomerType[] getCustomerTypes() {
        return CustomerType.values();
    }

    public List<Choice> getCampaigns() {
        return campaigns;
    }

    public List<Choice> getSegments() {
        return segments;
    }

    public List<Choice> getImports() {
        return imports;
    }

    public List<String> getTags() {
        return knownTags;
    }
}
