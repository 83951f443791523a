package bare;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that Spring Boot serves a page with, beside which Préau’s own start is read. Its package is one where
 * the application does not look for its parts.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JettyServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@RestController
public class BarePage {

    public static void main(String[] arguments) {
        var application = new SpringApplication(BarePage.class);
        application.setDefaultProperties(Map.of("server.port", arguments[0], "server.address", "127.0.0.1"));
        application.run();
    }

    @GetMapping("/")
    String page() {
        return "<!doctype html><title>Une page</title>";
    }
}
