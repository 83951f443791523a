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
import java.util.concurrent.Semaphore;
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
 * <p>All forms that are written into pages at one moment are within a bound, or a database that is away would fill the
 * memory with long ones, and with those whose sender does not read the answer. Whose form finds no room is told to come
 * back; their browser still has it.
 *
 * <p>Behind {@link PostGuard}: what another site made a browser send is never offered to be sent from ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class KeptForms extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(KeptForms.class);

    /** In bytes as they were sent: three of the longest, some ten thousand registrations. */
    private static final int MOST_AT_ONCE = 3 * (int) Uploads.MOST_BYTES;

    private final Templates templates;
    private final List<FieldLabels> labels;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
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
            if (!keeps(request, response, e)) {
                throw e;
            }
        }
    }

    private boolean keeps(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException, ServletException {
        var weight = weight(request);
        if (!room.tryAcquire(weight)) {
            log.warn("A form is not kept, too many are at this moment: {}", why.getMessage());
            return false;
        }
        try {
            var kept = KeptFields.sent(request, Set.of());
            if (kept.isPresent()) {
                log.warn("A form is kept, it cannot be taken for the moment: {}", why.getMessage());
                answer(kept.get(), response);
            }
            return kept.isPresent();
        } finally {
            room.release(weight);
        }
    }

    /** What a form may hold besides its files; one that does not say its length may be as long as any of its address. */
    private static int weight(HttpServletRequest request) {
        var told = request.getContentLengthLong();
        return (int) Math.min(told < 0 ? Uploads.MOST_BYTES : told, Uploads.MOST_BYTES);
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
