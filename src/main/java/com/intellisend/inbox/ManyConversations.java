package com.intellisend.inbox;

import com.intellisend.contacts.ContactTags;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same done to several conversations at once: all of it, or none when one of them refuses. */
@UseCase
public class ManyConversations {

    private static final int MOST = 500;

    @Inject
    private Conversations conversations;

    @Inject
    private ContactTags tags;

    /** @param person null for nobody */
    public void assign(TenantId tenant, Collection<UUID> ids, @Nullable UUID person) {
        inOneOrder(ids).forEach(id -> conversations.assign(tenant, id, person));
    }

    public void close(TenantId tenant, Collection<UUID> ids) {
        inOneOrder(ids).forEach(id -> conversations.close(tenant, id));
    }

    /** @return how many of their contacts did not have the tag */
    public int tag(TenantId tenant, Collection<UUID> ids, String tag, @Nullable UUID byUser) {
        List<UUID> contacts = inOneOrder(ids).stream()
                .map(id -> conversations.get(tenant, id).contactId())
                .distinct()
                .toList();
        return tags.tagAll(tenant, contacts, tag, byUser);
    }

    /** Each conversation is locked as it comes: in one order, so that two people never wait for each other in a circle. */
    private static List<UUID> inOneOrder(Collection<UUID> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new InvalidInput("conversations", "choose 1 to " + MOST + " of them");
        }
        return ids.stream().distinct().sorted().toList();
    }
}
