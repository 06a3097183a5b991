package com.intellisend.compliance;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Lets the second opinion learn while the server starts, so that the first text that comes in does not wait for it. */
@ApplicationScoped
class FirstLesson {

    @Resource
    private ManagedExecutorService threads;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        threads.execute(SecondOpinion::learned);
    }
}
