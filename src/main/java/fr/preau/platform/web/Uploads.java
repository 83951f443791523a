package fr.preau.platform.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Forms that carry a file: the staff's, a contract's, and a carrier's papers; nobody else's gets through. */
@Configuration(proxyBeanMethods = false)
class Uploads {

    /** A scan of 10 MB, and the form around it. */
    static final long MOST_BYTES = 11 << 20;

    /** What a speaker shares, of 100 MB, and the form around it; streamed to a file, never whole in memory. */
    private static final long MOST_SHARED = 101_000_000;

    private static final int IN_MEMORY = 1 << 20;

    /** How much a form with a file may hold there; 0 where nobody has one. */
    static long most(HttpServletRequest request) {
        return shared(request) ? MOST_SHARED : may(request) && !fieldsAlone(request) ? MOST_BYTES : 0;
    }

    /** A form that holds no file, whatever its address may take. */
    private static boolean fieldsAlone(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
                .isPresent();
    }

    private static boolean shared(HttpServletRequest request) {
        var address = request.getRequestURI();
        return address.startsWith("/partage/") && address.endsWith("/fichier");
    }

    /** Lets the container take more apart for that request than for others. */
    static void prepare(HttpServletRequest request) {
        if (shared(request)) {
            request.setAttribute(
                    ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
                    new MultipartConfigElement("", MOST_SHARED, MOST_SHARED, IN_MEMORY));
        }
    }

    /** Of somebody without an account, whose link has to be good before anything is taken. */
    static boolean byLink(HttpServletRequest request) {
        return may(request) && !ofStaff(request);
    }

    static boolean may(HttpServletRequest request) {
        var address = request.getRequestURI();
        return ofStaff(request) || shared(request) || address.startsWith("/porteur/") && address.endsWith("/pieces");
    }

    private static boolean ofStaff(HttpServletRequest request) {
        return ofStaff(request.getRequestURI());
    }

    /** Whether that address is of the team, or of a contract. */
    static boolean ofStaff(String address) {
        return address.startsWith("/gestion/") || address.startsWith("/contrats/");
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
