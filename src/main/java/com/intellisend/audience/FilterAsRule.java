package com.intellisend.audience;

import com.intellisend.audience.SegmentRule.All;
import com.intellisend.audience.SegmentRule.Any;
import com.intellisend.audience.SegmentRule.DateField;
import com.intellisend.audience.SegmentRule.DateTest;
import com.intellisend.audience.SegmentRule.Happened;
import com.intellisend.audience.SegmentRule.Not;
import com.intellisend.audience.SegmentRule.Tagged;
import com.intellisend.audience.SegmentRule.TextField;
import com.intellisend.audience.SegmentRule.TextTest;
import com.intellisend.audience.SegmentRule.Written;
import com.intellisend.contacts.ConsentOnFile;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.contacts.CustomerType;
import com.intellisend.contacts.LastTexted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The filter of the contact list as the rule of a segment, so that who was found once is found again by a campaign. */
public final class FilterAsRule {

    private static final SegmentRule WITHOUT_CONSENT = new Any(List.of(
            new Written(TextField.CONSENT_SOURCE, TextTest.IS_EMPTY, List.of()),
            new Happened(DateField.CONSENTED, DateTest.NEVER, 0, null)));

    private FilterAsRule() {}

    /**
     * Empty for a filter that asks for nothing of it. A search finds a person, not an audience, and no rule speaks of
     * opt-outs, because the gate keeps them out of every campaign.
     */
    public static Optional<SegmentRule> of(ContactFilter filter) {
        List<SegmentRule> rules = new ArrayList<>();
        String tag = filter.tag();
        if (tag != null) {
            rules.add(new Tagged(tag));
        }
        CustomerType type = filter.type();
        if (type != null) {
            rules.add(new Written(TextField.CUSTOMER_TYPE, TextTest.IS, List.of(type.name())));
        }
        if (filter.consent() == ConsentOnFile.NONE) {
            rules.add(WITHOUT_CONSENT);
        } else if (filter.consent() == ConsentOnFile.ON_RECORD) {
            rules.add(new Not(WITHOUT_CONSENT));
        }
        LastTexted texted = filter.texted();
        if (texted != null) {
            rules.add(texted(texted));
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(new All(rules));
    }

    private static SegmentRule texted(LastTexted texted) {
        DateTest test = switch (texted.when()) {
            case NEVER -> DateTest.NEVER;
            case WITHIN -> DateTest.WITHIN_DAYS;
            case OVER -> DateTest.MORE_THAN_DAYS_AGO;
        };
        return new Happened(DateField.CONTACTED, test, texted.days(), null);
    }
}
