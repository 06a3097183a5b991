package com.intellisend.platform.rest;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API: every resource in a {@code rest} package of a capability, and the providers of this package. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info = @Info(title = "IntelliSend", version = "1.0", description = "Text the customers of your brands."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class RestApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        BeanManager beans = CDI.current().getBeanManager();
        Set<Class<?>> classes = new HashSet<>();
        for (Bean<?> bean : beans.getBeans(Object.class, jakarta.enterprise.inject.Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (isOurs(type) && (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))) {
                classes.add(type);
            }
        }
        return classes;
    }

    private static boolean isOurs(Class<?> type) {
        String name = type.getPackageName();
        return name.startsWith("com.intellisend.") && name.endsWith(".rest") && !name.contains(".simulator.");
    }
}
