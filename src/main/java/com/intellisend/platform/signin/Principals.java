package com.intellisend.platform.signin;

import com.intellisend.tenancy.Role;
import com.intellisend.tenancy.User;
import java.util.Set;

/** The roles that the container knows a user by. */
final class Principals {

    private Principals() {}

    /** An ADMIN may do what an AGENT may; agency users also carry AGENCY. */
    static Set<String> groups(User user) {
        if (user.agency()) {
            return Set.of("AGENCY", Role.ADMIN_ROLE, Role.AGENT_ROLE);
        }
        return user.admin() ? Set.of(Role.ADMIN_ROLE, Role.AGENT_ROLE) : Set.of(Role.AGENT_ROLE);
    }
}
