package com.intellisend.campaigns.batch;

import com.intellisend.campaigns.FanOut;
import com.intellisend.kernel.TenantId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says as long as there is one that there is another slice; where it begins is written in the campaign. */
@Named
@Dependent
class SlicesOfTheSegment extends AbstractItemReader {

    @Inject
    private FanOut fanOut;

    @Inject
    @BatchProperty(name = "tenant")
    private String tenant;

    @Inject
    @BatchProperty(name = "campaign")
    private String campaign;

    @Override
    public @Nullable Object readItem() {
        return fanOut.hasMore(new TenantId(UUID.fromString(tenant)), UUID.fromString(campaign)) ? "slice" : null;
    }
}
