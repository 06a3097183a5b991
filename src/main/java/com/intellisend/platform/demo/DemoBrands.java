package com.intellisend.platform.demo;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** The four brands of the demo, each in a transaction of its own; one that is there already stays as it is. */
@ApplicationScoped
class DemoBrands {

    @Inject
    private TenantDirectory directory;

    @Inject
    private DemoBrand brand;

    void plant(String password) {
        Set<String> known =
                directory.all().stream().map(TenantDirectory.Entry::name).collect(Collectors.toSet());
        BrandSketch.all().stream()
                .filter(sketch -> !known.contains(sketch.name()))
                .forEach(sketch -> brand.plant(TenantId.create(), sketch, password));
    }
}
