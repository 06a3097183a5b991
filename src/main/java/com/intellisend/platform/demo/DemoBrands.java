package com.intellisend.platform.demo;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
        List<BrandSketch> sketches = BrandSketch.all();
        for (int place = 0; place < sketches.size(); place++) {
            if (!known.contains(sketches.get(place).name())) {
                brand.plant(TenantId.create(), sketches.get(place), place, password);
            }
        }
    }
}
