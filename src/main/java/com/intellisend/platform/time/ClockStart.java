package com.intellisend.platform.time;

import com.intellisend.kernel.MachineTime;
import com.intellisend.platform.database.CannotStart;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets business time begin at {@code INTELLISEND_CLOCK}; a time that was reached already is kept. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class ClockStart {

    private static final Logger LOG = Logger.getLogger(ClockStart.class.getName());

    @Inject
    @ConfigProperty(name = "INTELLISEND_CLOCK")
    private Optional<String> wanted;

    @Inject
    private ClockOffset offset;

    @Inject
    private MachineTime machine;

    @PostConstruct
    void begin() {
        wanted.map(ClockStart::parse).ifPresent(start -> {
            try {
                offset.moveTo(start, machine.now());
            } catch (ClockCannotMove refused) {
                LOG.log(Level.WARNING, "INTELLISEND_CLOCK is ignored. {0}", refused.detail());
            }
        });
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new CannotStart("INTELLISEND_CLOCK is \"" + text + "\"; it must look like 2026-11-27T17:00:00Z.")
                    .logged();
        }
    }
}
