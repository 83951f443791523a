package fr.preau;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/**
 * Which beans an instance that serves is made of. The build finds them out once and writes it down as classes, where
 * it finds this class's {@code main}; a start without these looks for them itself, as tests do.
 */
final class ServingBeans {

    private static final String WRITTEN_DOWN = ServingBeans.class.getName() + "__ApplicationContextInitializer";

    private ServingBeans() {}

    /** Runs at build time alone, where the run is given up before a bean is made. */
    public static void main(String[] arguments) {
        application().run();
    }

    static SpringApplication application() {
        if (ClassUtils.isPresent(WRITTEN_DOWN, ServingBeans.class.getClassLoader())) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        var application = new SpringApplication(PreauApplication.class);
        application.setMainApplicationClass(ServingBeans.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setAdditionalProfiles("serve");
        return application;
    }
}
