package fr.preau.management.journal;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.DoneRedirect;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journal;
import fr.preau.staff.journal.Journal.About;
import fr.preau.staff.journal.Journaled;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Writes the journal's line of a gesture once it is done and before its answer leaves, so that whoever
 * reads the answer finds the line. What decides over a seat or a presence is journaled again, and with the
 * commit, by its own module: a process that dies in between loses the line and not who did it.
 */
@ControllerAdvice
class JournalKeeper implements HandlerInterceptor, ResponseBodyAdvice<Object>, WebMvcConfigurer {

    private static final Logger log = LoggerFactory.getLogger(JournalKeeper.class);
    private static final String KEPT = JournalKeeper.class.getName();

    private final Journal journal;
    private final Cycles cycles;

    JournalKeeper(Journal journal, Cycles cycles) {
        this.journal = journal;
        this.cycles = cycles;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** A file that is written row by row: whoever cuts the line has had its beginning. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.isVoid() && isJournaled(method) && isThere(request)) {
            keep(request, method);
        }
        return true;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.hasMethodAnnotation(Journaled.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answer
                && !isError(answer.getServletResponse())
                && asked.getServletRequest().getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler) {
            keep(asked.getServletRequest(), handler);
        }
        return body;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (handler instanceof HandlerMethod method && isJournaled(method) && isDone(response, answer)) {
            keep(request, method);
        }
    }

    private static boolean isDone(HttpServletResponse response, @Nullable ModelAndView answer) {
        if (AuditContext.here().isDone()) {
            return true;
        }
        if (answer == null) {
            return !isError(response);
        }
        return switch (answer.getView()) {
            case DoneRedirect told -> told.changed();
            case RedirectView _ -> true;
            case null, default -> false;
        };
    }

    private static boolean isError(HttpServletResponse response) {
        return response.getStatus() >= HttpStatus.BAD_REQUEST.value();
    }

    private static boolean isJournaled(HandlerMethod method) {
        return method.hasMethodAnnotation(Journaled.class);
    }

    /** The answer stands whatever happens here: what was done is done. */
    private void keep(HttpServletRequest request, HandlerMethod method) {
        var trace = AuditContext.here();
        if (trace.isNothing() || request.getAttribute(KEPT) != null) {
            return;
        }
        request.setAttribute(KEPT, true);
        var deed = trace.deed()
                .orElseGet(() -> Optional.ofNullable(method.getMethodAnnotation(Journaled.class))
                        .orElseThrow()
                        .value());
        try {
            journal.add(BackOfficeLayout.account(), deed, about(request, trace), trace.note());
        } catch (RuntimeException e) {
            log.error("{} was done and could not be written into the journal", deed, e);
        }
    }

    private About about(HttpServletRequest request, AuditContext trace) {
        return new About(
                trace.cycle().or(() -> cycle(request).map(Cycle::id)),
                trace.person().or(() -> number(request, "registration")),
                number(request, "day"));
    }

    /** Whether what the address names exists. */
    private boolean isThere(HttpServletRequest request) {
        return variable(request, "slug").isEmpty() || cycle(request).isPresent();
    }

    private Optional<Cycle> cycle(HttpServletRequest request) {
        return variable(request, "slug").flatMap(cycles::withSlug);
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        return variable(request, name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static Optional<String> variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
