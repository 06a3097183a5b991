package com.intellisend.platform.database;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * What PostgreSQL refuses is refused at once. By itself EclipseLink looks whether the connection still lives, which in a failed
 * transaction it seems not to, and tries twice more, five seconds apart.
 */
public class RefusedAtOnce implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setConnectionHealthValidatedOnError(false);
    }
}
