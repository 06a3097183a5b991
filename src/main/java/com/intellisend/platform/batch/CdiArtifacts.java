package com.intellisend.platform.batch;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.IdentityHashMap;
import org.jberet.spi.ArtifactFactory;
import org.jspecify.annotations.Nullable;

/** Finds the artifacts that a job's XML names among the beans of the application. */
class CdiArtifacts implements ArtifactFactory {

    private final BeanManager beans;
    private final IdentityHashMap<Object, CreationalContext<?>> contexts = new IdentityHashMap<>();

    CdiArtifacts(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object create(String name, Class<?> type, ClassLoader loader) {
        Bean<?> bean = find(name);
        if (bean == null) {
            return null;
        }
        CreationalContext<?> context = beans.createCreationalContext(bean);
        Object artifact = beans.getReference(bean, bean.getBeanClass(), context);
        synchronized (contexts) {
            contexts.put(artifact, context);
        }
        return artifact;
    }

    @Override
    public void destroy(Object artifact) {
        CreationalContext<?> context;
        synchronized (contexts) {
            context = contexts.remove(artifact);
        }
        if (context != null) {
            context.release();
        }
    }

    @Override
    public @Nullable Class<?> getArtifactClass(String name, ClassLoader loader) {
        Bean<?> bean = find(name);
        return bean == null ? null : bean.getBeanClass();
    }

    private @Nullable Bean<?> find(String name) {
        return beans.resolve(beans.getBeans(name));
    }
}
