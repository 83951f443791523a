package fr.preau.platform.web;

import fr.preau.platform.KeptFormView;
import fr.preau.platform.KeptFormView.Field;
import fr.preau.platform.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever form the database cannot take now comes back whole, with a button that sends it again: the visitors'
 * and the staff's, those of today and those to come. A file has to be chosen again, and a form with a password
 * is not written into a page.
 *
 * <p>Behind {@link PostGuard}: what another site made a browser send is never offered to be sent from ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class KeptForms extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(KeptForms.class);
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private final Templates templates;

    KeptForms(Templates templates) {
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!Unavailable.is(e) || response.isCommitted() || !keepable(request)) {
                throw e;
            }
            log.warn("A form is kept, it cannot be taken for the moment: {}", e.getMessage());
            answer(request, response);
        }
    }

    private static boolean keepable(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && Optional.ofNullable(request.getContentType())
                        .filter(type -> FORMS.stream().anyMatch(form -> type.startsWith(form.toString())))
                        .isPresent()
                && request.getParameterMap().keySet().stream().noneMatch(KeptForms::secret);
    }

    private static boolean secret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var query = Optional.ofNullable(request.getQueryString());
        var action = request.getRequestURI() + query.map(words -> "?" + words).orElse("");
        var view = new KeptFormView(action, fields(request, query), files(request));
        var page = templates.render(
                "platform/kept", Map.of("layout", templates.unindexed("Un instant", "/"), "view", view));
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", ErrorPages.RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(page);
    }

    /** What the address says already is not said twice. */
    private static List<Field> fields(HttpServletRequest request, Optional<String> query) {
        var inAddress = query.stream()
                .flatMap(words -> Arrays.stream(words.split("&")))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .toList();
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !inAddress.contains(entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    private static List<String> files(HttpServletRequest request) throws IOException, ServletException {
        return Uploads.may(request) && request.getContentType().startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                ? request.getParts().stream()
                        .filter(part -> part.getSubmittedFileName() != null)
                        .map(Part::getName)
                        .distinct()
                        .toList()
                : List.of();
    }
}
