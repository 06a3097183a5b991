package com.intellisend.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class TenantWallIT {

    @Inject
    private InsideTenant inside;

    @Inject
    private TenantNumbers numbers;

    @Test
    void one_tenant_never_sees_anothers_numbers() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());

        long seen = inside.sql(
                mine,
                sql -> sql.createQuery("select count(*) from app.tenant_number")
                        .mapTo(Long.class)
                        .one());
        long foreign = inside.sql(
                mine,
                sql -> sql.createQuery("select count(*) from app.tenant_number where tenant_id = :other")
                        .bind("other", other.value())
                        .mapTo(Long.class)
                        .one());

        assertThat(seen).isEqualTo(1);
        assertThat(foreign).isZero();
        assertThat(numbers.all(mine)).hasSize(1);
    }

    @Test
    void a_transaction_that_touches_two_tenants_is_refused() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());

        assertThatThrownBy(() -> inside.sql(mine, sql -> inside.create(other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two tenants");
    }

    @Test
    void another_tenants_number_cannot_be_added_twice() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());
        TenantNumber foreign = numbers.all(other).get(0);

        assertThatThrownBy(() -> numbers.add(mine, foreign.phoneNumber(), null, false, null))
                .isInstanceOf(NumberIsTaken.class);
    }
}
