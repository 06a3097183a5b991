package com.intellisend.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.CountedPasswordChecks;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a sign-in costs is the work of one password check, so its time does not tell which e-mails exist. */
@ArquillianTest
class SignInsIT {

    private static final String WRONG = "not the password at all";
    private static final String ONE_CHECK = "PBKDF2WithHmacSHA512:210000";

    @Inject
    private SignIns signIns;

    @Inject
    private People people;

    @Inject
    private InsideTenant inside;

    @Test
    void every_sign_in_checks_one_password_with_the_same_effort() {
        TenantId brand = inside.create(TenantId.create());
        People.Invited known = invite(brand);
        People.Invited deactivated = invite(brand);
        Person leaver = deactivated.person();
        people.change(brand, leaver.id(), ExpectedVersion.ANY, leaver.name(), leaver.role(), false, null);
        String nobody = UUID.randomUUID() + "@nobody.example";

        assertOneCheck("the right password", known.person().email(), known.temporaryPassword());
        assertOneCheck("a wrong password", known.person().email(), WRONG);
        assertOneCheck("no password", known.person().email(), "");
        assertOneCheck("an e-mail that nobody has", nobody, WRONG);
        assertOneCheck("a deactivated person", leaver.email(), deactivated.temporaryPassword());
        for (int n = 0; n < 5; n++) {
            refusal(known.person().email(), WRONG);
            refusal(nobody, WRONG);
        }
        assertThat(refusal(known.person().email(), known.temporaryPassword())).isEqualTo("sign-in-locked");
        assertOneCheck("the right password while locked", known.person().email(), known.temporaryPassword());
        assertThat(refusal(nobody, WRONG)).isEqualTo("sign-in-locked");
        assertOneCheck("an e-mail that nobody has, while locked", nobody, WRONG);
    }

    private void assertOneCheck(String what, String email, String password) {
        assertThat(CountedPasswordChecks.during(() -> refusal(email, password)))
                .as(what)
                .containsExactly(ONE_CHECK);
    }

    /** Why not; empty when they are in. */
    private String refusal(String email, String password) {
        try {
            signIns.signIn(email, password);
            return "";
        } catch (SignInRefused no) {
            return no.slug();
        }
    }

    private People.Invited invite(TenantId brand) {
        return people.invite(brand, new NewPerson(UUID.randomUUID() + "@signs-in.example", "Sam", Role.AGENT));
    }
}
