package com.intellisend.platform.demo;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.People;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;

/** One demo brand, whole or not at all. */
@UseCase
public class DemoBrand {

    @Inject
    private Tenants tenants;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private People people;

    public void plant(TenantId tenant, BrandSketch sketch, String password) {
        tenants.create(tenant, sketch.profile());
        sketch.numbers()
                .forEach(number ->
                        numbers.add(tenant, PhoneNumber.parse(number.phoneNumber()), number.label(), false, null));
        sketch.people().forEach(person -> people.add(tenant, person, password));
    }
}
