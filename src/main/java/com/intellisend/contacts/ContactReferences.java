package com.intellisend.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Which rows of other capabilities would not let a contact go: texts, conversations, campaigns.
 *
 * <p>The database is asked for its foreign keys, so that contacts need not know who builds on them, and nobody is forgotten.
 */
@ApplicationScoped
class ContactReferences {

    /** A condition on a contact {@code c} of {@code :tenant}: something points to it and does not go with it. */
    String anyTo(Handle handle) {
        List<String> each = handle.createQuery("""
                        select format('exists (select from %s r where r.tenant_id = :tenant and r.%I = c.id)',
                                      cast(k.conrelid as regclass), a.attname)
                          from pg_constraint k
                          join pg_attribute a
                            on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'tenant_id'
                         where k.contype = 'f' and k.confrelid = cast('app.contact' as regclass) and k.confdeltype <> 'c'
                         order by 1
                        """).mapTo(String.class).list();
        return each.stream().collect(Collectors.joining(" or ", "(", ")"));
    }
}
