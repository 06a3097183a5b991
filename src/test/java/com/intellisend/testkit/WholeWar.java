package com.intellisend.testkit;

import com.intellisend.campaigns.MovesOfTheTests;
import com.intellisend.messaging.CampaignsOfTheTests;
import com.intellisend.messaging.CodeOfTheTests;
import com.intellisend.messaging.TextsOfTheTests;
import com.intellisend.messaging.twilio.CarrierOfTheTests;
import com.intellisend.messaging.twilio.OnALoopbackLine;
import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR with the in-container tests inside, deployed once for all of them. */
@ArquillianSuiteDeployment
public class WholeWar {

    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "intellisend.war")
                .importFrom(new File(System.getProperty("war.file")))
                .as(WebArchive.class)
                .addPackages(
                        true,
                        path -> path.get().contains("IT") && !path.get().contains("/journeys/"),
                        "com.intellisend")
                .addClasses(
                        Daytime.class,
                        InsideTenant.class,
                        CountedPasswordChecks.class,
                        ImportedFiles.class,
                        RunnerMayEnter.class,
                        Wait.class)
                .addClasses(
                        MovesOfTheTests.class,
                        LoopbackTwilio.class,
                        CarrierOfTheTests.class,
                        OnALoopbackLine.class,
                        TextsOfTheTests.class,
                        CampaignsOfTheTests.class,
                        CodeOfTheTests.class)
                .addAsResource("com/intellisend/messaging/what-follows-from-a-code.csv")
                .addAsLibraries(jarOf(org.assertj.core.api.Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
