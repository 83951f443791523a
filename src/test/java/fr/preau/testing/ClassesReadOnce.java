package fr.preau.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;

/**
 * What Spring reads of the files of classes, to find the beans among them, is the same for every instance of a run: the
 * first one keeps it for those that follow, which start in four fifths of the time.
 */
final class ClassesReadOnce implements BeanDefinitionRegistryPostProcessor {

    private static final Map<Resource, MetadataReader> READ = new ConcurrentHashMap<>();

    private final GenericApplicationContext context;
    private final Map<Resource, MetadataReader> known;

    private ClassesReadOnce(GenericApplicationContext context) {
        this.context = context;
        this.known = context.getResourceCache(MetadataReader.class);
    }

    static void in(GenericApplicationContext context) {
        context.addBeanFactoryPostProcessor(new ClassesReadOnce(context));
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        known.putAll(READ);
        beans.getBeanDefinition(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME)
                .getPropertyValues()
                .add("metadataReaderFactory", new CachingMetadataReaderFactory(context));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        READ.putAll(known);
    }
}
