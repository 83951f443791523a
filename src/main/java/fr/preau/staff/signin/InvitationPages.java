package fr.preau.staff.signin;

import fr.preau.platform.FieldError;
import fr.preau.platform.web.Templates;
import fr.preau.staff.Accounts;
import fr.preau.staff.Identity;
import fr.preau.staff.Member;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.access.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The link of an invitation: opening it changes nothing, sending its form opens the account. */
@Controller
@RequestMapping("/invitation/{token}")
class InvitationPages {

    private final LinkSignIn links;
    private final Accounts accounts;
    private final StaffSessions sessions;
    private final DeadStaffLink deadLink;
    private final Templates templates;

    InvitationPages(
            LinkSignIn links, Accounts accounts, StaffSessions sessions, DeadStaffLink deadLink, Templates templates) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.deadLink = deadLink;
        this.templates = templates;
    }

    @GetMapping
    View form(@PathVariable String token) {
        return links.invited(token)
                .map(member -> page(HttpStatus.OK, token, member, member.name(), List.of()))
                .orElseGet(deadLink::page);
    }

    @PostMapping
    View join(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        return links.invited(token)
                .map(member -> join(token, member, name, password, request))
                .orElseGet(deadLink::page);
    }

    private View join(String token, Member member, String name, String password, HttpServletRequest request) {
        var errors = Stream.of(
                        Identity.wrongName(name),
                        accounts.refusal(password, member.email(), name)
                                .map(message -> new FieldError("password", message)))
                .flatMap(Optional::stream)
                .toList();
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, token, member, name, errors);
        }
        return links.join(token, name, password)
                .map(account -> {
                    sessions.begin(request, account, Way.INVITATION);
                    return (View) new RedirectView(account.role().home());
                })
                .orElseGet(deadLink::page);
    }

    private View page(HttpStatus status, String token, Member member, String name, List<FieldError> errors) {
        return templates.page(
                status,
                "staff/password",
                Map.of(
                        "layout",
                        templates.unindexed("Créer votre compte", "/connexion"),
                        "view",
                        new PasswordView("/invitation/" + token, member.email(), name, errors, false)));
    }
}
