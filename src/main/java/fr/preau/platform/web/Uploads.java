package fr.preau.platform.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Forms that carry a file: only the staff's have one, and nobody else's are taken apart. */
@Configuration(proxyBeanMethods = false)
class Uploads {

    /** A scan of 10 MB, and the form around it. */
    static final long MOST_BYTES = 11 << 20;

    private static final int IN_MEMORY = 1 << 20;

    static boolean may(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/gestion/");
    }

    @Bean
    MultipartConfigElement multipartConfig() {
        return new MultipartConfigElement("", MOST_BYTES, MOST_BYTES, IN_MEMORY);
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return may(request) && super.isMultipart(request);
            }
        };
    }
}
