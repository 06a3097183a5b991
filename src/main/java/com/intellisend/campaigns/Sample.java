package com.intellisend.campaigns;

import com.intellisend.kernel.PhoneNumber;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The texts of a campaign as one contact would get them, in their order. */
public record Sample(UUID contactId, PhoneNumber phone, List<SampleText> texts) implements Serializable {

    public Sample {
        texts = List.copyOf(texts);
    }

    public SampleText first() {
        return texts.get(0);
    }

    boolean hasGaps() {
        return texts.stream().anyMatch(each -> each.text() == null);
    }

    int length() {
        return texts.stream().mapToInt(SampleText::length).sum();
    }
}
