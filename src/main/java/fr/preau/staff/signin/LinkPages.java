package fr.preau.staff.signin;

import fr.preau.platform.FieldError;
import fr.preau.platform.LayoutView;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.web.Templates;
import fr.preau.platform.work.Afterwards;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.Identity;
import fr.preau.staff.access.AccessWatch;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.access.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Signing in by a link that is mailed: for a password that was forgotten, or for whoever has none. Mail
 * scanners open links, so opening one uses nothing up: a button posts.
 */
@Controller
@RequestMapping("/connexion/lien")
class LinkPages {

    private final LinkSignIn links;
    private final Afterwards afterwards;
    private final Accounts accounts;
    private final StaffSessions sessions;
    private final AccessWatch watch;
    private final DeadStaffLink deadLink;
    private final Templates templates;

    LinkPages(
            LinkSignIn links,
            Afterwards afterwards,
            Accounts accounts,
            StaffSessions sessions,
            AccessWatch watch,
            DeadStaffLink deadLink,
            Templates templates) {
        this.links = links;
        this.afterwards = afterwards;
        this.accounts = accounts;
        this.sessions = sessions;
        this.watch = watch;
        this.deadLink = deadLink;
        this.templates = templates;
    }

    @GetMapping
    View form() {
        return askPage(HttpStatus.OK, new AskLinkView(Optional.empty(), "", false));
    }

    @PostMapping
    View ask(@RequestParam(defaultValue = "") String email) {
        var wrong = Identity.wrongEmail(email);
        if (wrong.isPresent()) {
            return askPage(
                    HttpStatus.UNPROCESSABLE_CONTENT, new AskLinkView(wrong.map(FieldError::message), email, false));
        }
        afterwards.run(LinkPages.class, () -> links.ask(email));
        return askPage(HttpStatus.OK, new AskLinkView(Optional.empty(), EmailAddress.bare(email), true));
    }

    private View askPage(HttpStatus status, AskLinkView view) {
        return templates.page(status, "staff/ask-link", Map.of("layout", layout(), "view", view));
    }

    @GetMapping("/{token}")
    View open(@PathVariable String token) {
        return linkPage(HttpStatus.OK, token, Optional.empty());
    }

    @PostMapping("/{token}")
    View enter(@PathVariable String token, HttpServletRequest request) {
        return links.enter(token)
                .map(account -> begin(request, account, Way.LINK))
                .orElseGet(this::dead);
    }

    @PostMapping("/{token}/mot-de-passe")
    View changePassword(
            @PathVariable String token, @RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        var refusal =
                links.owner(token).flatMap(account -> accounts.refusal(password, account.email(), account.name()));
        if (refusal.isPresent()) {
            return linkPage(HttpStatus.UNPROCESSABLE_CONTENT, token, refusal);
        }
        return links.enter(token, password)
                .map(account -> begin(request, account, Way.NEW_PASSWORD))
                .orElseGet(this::dead);
    }

    private View dead() {
        watch.failed(Way.LINK);
        return deadLink.page();
    }

    private View begin(HttpServletRequest request, Account account, Way way) {
        sessions.begin(request, account, way);
        return new RedirectView(account.role().home());
    }

    private View linkPage(HttpStatus status, String token, Optional<String> error) {
        return links.owner(token)
                .map(account -> templates.page(
                        status,
                        "staff/link",
                        Map.of(
                                "layout",
                                layout(),
                                "view",
                                new LinkView("/connexion/lien/" + token, account.name(), account.email(), error))))
                .orElseGet(deadLink::page);
    }

    private LayoutView layout() {
        return templates.unindexed("Lien de connexion", "/connexion/lien");
    }
}
