package com.intellisend.simulator.rest;

import com.intellisend.platform.rest.JsonBinding;
import com.intellisend.platform.rest.ProblemMapper;
import com.intellisend.platform.rest.ViolationMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything under /simulator; its page is a Faces view with an address of its own. */
@ApplicationPath("/simulator")
public class SimulatorApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                HomeResource.class,
                MessagesResource.class,
                PhonesResource.class,
                ClockResource.class,
                TwilioRefusalMapper.class,
                ProblemMapper.class,
                ViolationMapper.class,
                JsonBinding.class);
    }
}
