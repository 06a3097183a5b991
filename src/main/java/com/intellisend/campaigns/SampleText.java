package com.intellisend.campaigns;

import com.intellisend.messaging.MergeTemplate.Rendering;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A text as one contact would get it; null where a field is missing, which is then named. */
public record SampleText(@Nullable String text, @Nullable String missing) implements Serializable {

    static SampleText of(Rendering rendering) {
        if (rendering instanceof Rendering.Missing gap) {
            return new SampleText(null, gap.field());
        }
        return new SampleText(((Rendering.Text) rendering).body(), null);
    }

    int length() {
        return text == null ? 0 : text.length();
    }
}
