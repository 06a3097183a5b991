package com.intellisend.campaigns.batch;

import com.intellisend.campaigns.FanOut;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Puts the next slice of contacts into the campaign, in the transaction of the chunk. */
@Named
@Dependent
class EnrolTheSlice extends AbstractItemWriter {

    @Inject
    private FanOut fanOut;

    @Inject
    private BusinessTime time;

    @Inject
    @BatchProperty(name = "tenant")
    private String tenant;

    @Inject
    @BatchProperty(name = "campaign")
    private String campaign;

    @Override
    public void writeItems(List<Object> slices) {
        fanOut.goOn(new TenantId(UUID.fromString(tenant)), UUID.fromString(campaign), time.now());
    }
}
