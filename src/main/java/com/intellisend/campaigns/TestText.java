package com.intellisend.campaigns;

import com.intellisend.contacts.Contact;
import com.intellisend.contacts.ContactBook;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.DirectText;
import com.intellisend.messaging.Outbox;
import com.intellisend.messaging.Threads;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One text of a campaign to a colleague's phone, marked as a test, before anybody else gets it. */
@UseCase
public class TestText {

    @Inject
    private ContactBook contacts;

    @Inject
    private Instance<Threads> threads;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessTime time;

    /** The phone becomes a contact with a conversation, so that its answer is seen as well. */
    public UUID send(TenantId tenant, PhoneNumber to, @Nullable PhoneNumber from, String text, @Nullable UUID byUser) {
        Contact colleague = contacts.findOrCreate(tenant, to, time.now());
        UUID conversation = threads.get()
                .openFor(tenant, List.of(colleague.id()), time.now())
                .get(colleague.id());
        if (conversation == null) {
            throw new InvalidInput("phone", "no conversation could be opened with " + to.national());
        }
        return outbox.enqueueDirect(
                tenant, new DirectText(conversation, colleague.id(), to, from, "TEST: " + text, byUser, false));
    }
}
