package fr.preau.platform.web;

import fr.preau.platform.KeptFormView;
import fr.preau.platform.KeptFormView.Field;
import fr.preau.platform.Unavailable;
import fr.preau.platform.form.FieldLabels;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever form the database cannot take now comes back whole, with a button that sends it again: the visitors'
 * and the staff's, those of today and those to come. A file has to be chosen again, and a form with a password
 * is not written into a page.
 *
 * <p>So does what comes while the instance is closing.
 *
 * <p>Behind {@link PostGuard}: what another site made a browser send is never offered to be sent from ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class KeptForms extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(KeptForms.class);

    private final Templates templates;
    private final List<FieldLabels> labels;
    private volatile boolean closing;

    KeptForms(Templates templates, List<FieldLabels> labels) {
        this.templates = templates;
        this.labels = labels;
    }

    /** What was taken before ends; what comes from now on is to come again. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (closing) {
                throw new Unavailable("the instance is closing");
            }
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!Unavailable.is(e) || response.isCommitted()) {
                throw e;
            }
            var kept = KeptFields.sent(request, Set.of());
            if (kept.isEmpty()) {
                throw e;
            }
            log.warn("A form is kept, it cannot be taken for the moment: {}", e.getMessage());
            answer(kept.get(), response);
        }
    }

    /** What people typed, under the names that they know. */
    private List<Field> written(KeptFormView view) {
        return view.fields().stream()
                .filter(field -> !field.value().isBlank())
                .flatMap(field -> labels.stream()
                        .flatMap(all -> all.label(field.name()).stream())
                        .map(label -> new Field(label, field.value())))
                .toList();
    }

    private void answer(KeptFormView view, HttpServletResponse response) throws IOException {
        var page = templates.render(
                "platform/kept",
                Map.of("layout", templates.unindexed("Un instant", "/"), "view", view, "written", written(view)));
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", ErrorPages.RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(page);
    }
}
