package com.intellisend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DatabaseWallsIT {

    @Inject
    private InsideTenant inside;

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
    }

    @Test
    void a_transaction_that_touches_two_tenants_is_refused() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());

        assertThatThrownBy(() -> inside.sql(mine, sql -> inside.create(other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two tenants");
    }
}
