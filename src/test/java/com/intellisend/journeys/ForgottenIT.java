package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.time.ZoneId;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class ForgottenIT {

    @Test
    void a_contact_who_was_removed_while_a_text_waited_for_the_morning_is_not_texted() {
        Brand brand = Brand.create();
        String gone = InsideTenant.freshNumber().e164();
        String stays = InsideTenant.freshNumber().e164();
        String goneId = brand.contact("Gone", gone);
        String segment = brand.segmentOf(goneId, brand.contact("Stays", stays));
        Phones.moveTo(Phones.businessNow()
                .atZone(ZoneId.of("America/Phoenix"))
                .toLocalDate()
                .atTime(23, 0)
                .atZone(ZoneId.of("America/Phoenix"))
                .toInstant());
        String campaign = brand.launch(segment, "Good morning");
        Wait.until(
                "both texts wait",
                Duration.ofSeconds(30),
                () -> brand.report(campaign).get("pending").asInt() == 2);

        Answer removed = brand.api().send("DELETE", brand.path("/contacts/" + goneId), null, null);
        assertThat(removed.status()).as(removed.raw().body()).isEqualTo(204);
        Phones.moveBy(Duration.ofHours(1));
        Phones.daytime();

        assertThat(brand.finished(campaign, Duration.ofSeconds(60))
                        .get("delivered")
                        .asInt())
                .isEqualTo(1);
        assertThat(Phones.received(gone)).isEmpty();
        assertThat(Phones.received(stays)).hasSize(1);
    }
}
