package com.intellisend.campaigns;

import com.intellisend.contacts.ContactDates;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What a text of a brand can say of a contact: the fields that everybody has, and the dates that the brand has named. */
@UseCase
public class MergeFields {

    @Inject
    private ContactDates dates;

    /** As they are written between two braces. */
    public List<String> of(TenantId tenant) {
        return Stream.concat(
                        MergeTemplate.FIELDS.stream(),
                        dates.names(tenant).stream().map(name -> MergeTemplate.DATE + name))
                .toList();
    }
}
