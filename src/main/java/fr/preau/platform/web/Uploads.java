package fr.preau.platform.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Forms that carry a file: the staff's, a contract's, and a carrier's papers; nobody else's gets through. */
@Configuration(proxyBeanMethods = false)
class Uploads {

    /** A scan of 10 MB, and the form around it. */
    static final long MOST_BYTES = 11 << 20;

    private static final int IN_MEMORY = 1 << 20;

    static boolean may(HttpServletRequest request) {
        var address = request.getRequestURI();
        return address.startsWith("/gestion/")
                || address.startsWith("/contrats/")
                || address.startsWith("/porteur/") && address.endsWith("/pieces");
    }

    /** A form with a file, sent to where no page of ours has one. */
    static boolean misplaced(HttpServletRequest request) {
        return !may(request)
                && Optional.ofNullable(request.getContentType())
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                        .isPresent();
    }

    @Bean
    MultipartConfigElement multipartConfig() {
        return new MultipartConfigElement("", MOST_BYTES, MOST_BYTES, IN_MEMORY);
    }

    /** A refusal's page is shown at {@code /error}, for the same request: there too nothing is taken apart. */
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
