package fr.preau.contract;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.DoneRedirect;
import fr.preau.staff.access.AccessRules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Stands before every address that {@link AccessRules} leaves to a contract: whoever is no member finds nothing there,
 * as if the contract did not exist; a member whose role is too small is refused. What was done is noted in the
 * contract's journal.
 */
@Component
class ContractGuard implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ContractGuard.class);

    private final ContractEntrance entrance;
    private final ContractJournal journal;

    ContractGuard(ContractEntrance entrance, ContractJournal journal) {
        this.entrance = entrance;
        this.journal = journal;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/contrats/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var who = AccessRules.row(
                        request.getMethod(),
                        ServletRequestPathUtils.parse(request).pathWithinApplication())
                .map(AccessRules.Row::who)
                .orElseThrow(ContractGuard::nothing);
        if (who.ofContract()) {
            var inside =
                    entrance.enter(slug(request), BackOfficeLayout.account()).orElseThrow(ContractGuard::nothing);
            if (!inside.role().reaches(who)) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            request.setAttribute(Inside.HERE, inside);
        }
        return true;
    }

    private static String slug(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get("slug") instanceof String slug
                ? slug
                : "";
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (handler instanceof HandlerMethod method
                && request.getAttribute(Inside.HERE) instanceof Inside inside
                && isDone(response, answer)) {
            Optional.ofNullable(method.getMethodAnnotation(Noted.class))
                    .ifPresent(noted -> keep(request, inside, noted.value()));
        }
    }

    /** The answer stands whatever happens here: what was done is done. */
    private void keep(HttpServletRequest request, Inside inside, String deed) {
        try {
            journal.add(
                    inside.contract().id(),
                    inside.who(),
                    deed,
                    ChangeNote.of(request).orElse(""));
        } catch (RuntimeException e) {
            log.error("« {} » was done and could not be written into the contract's journal", deed, e);
        }
    }

    private static boolean isDone(HttpServletResponse response, @Nullable ModelAndView answer) {
        if (answer == null) {
            return response.getHeader("Content-Disposition") != null;
        }
        return switch (answer.getView()) {
            case DoneRedirect told -> told.changed();
            case RedirectView _ -> true;
            case null, default -> false;
        };
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
