package com.intellisend.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Asks who acts before an action for admins begins; page beans that outlive a request take it along, so it is serializable. */
@ForAdmins
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AdminsGate implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentUser user;

    @AroundInvoke
    Object admit(InvocationContext action) throws Exception {
        if (!user.get().admin()) {
            throw new AdminsOnly();
        }
        return action.proceed();
    }
}
