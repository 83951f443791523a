package fr.preau.staff.access;

import fr.preau.platform.ErrorView;
import fr.preau.platform.web.Templates;
import fr.preau.staff.Account;
import fr.preau.staff.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/** What somebody reads who is signed in, at an address that their role does not open. */
@Component
class RefusedAccess implements AccessDeniedHandler {

    private final Templates templates;
    private final AccessWatch watch;

    RefusedAccess(Templates templates, AccessWatch watch) {
        this.templates = templates;
        this.watch = watch;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var row = AccessRules.row(request.getMethod(), path);
        if (row.isPresent()) {
            watch.refused(reader(), request.getMethod(), row.get().pattern().getPatternString());
            tell(response);
        } else {
            response.sendError(
                    AccessRules.known(path) ? HttpStatus.METHOD_NOT_ALLOWED.value() : HttpStatus.NOT_FOUND.value());
        }
    }

    private void tell(HttpServletResponse response) throws IOException {
        var view = new ErrorView(
                HttpStatus.FORBIDDEN.value(),
                "Votre compte n’ouvre pas cette page",
                List.of(
                        "Votre rôle, « %s », n’y donne pas accès. Rien n’a été modifié.".formatted(role().label()),
                        "Si vous en avez besoin, un administrateur de votre centre peut changer votre rôle."),
                Optional.of(role().home()),
                Optional.of("Revenir à mes pages"));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(templates.render(view));
    }

    private static Role role() {
        return reader().role();
    }

    private static Account reader() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(reader -> reader.getPrincipal())
                .map(Account.class::cast)
                .orElseThrow(() -> new IllegalStateException("only who is signed in is refused by their role"));
    }
}
