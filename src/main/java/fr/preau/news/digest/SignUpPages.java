package fr.preau.news.digest;

import fr.preau.news.ChoicesView;
import fr.preau.news.Subjects;
import fr.preau.news.digest.OutcomeView.Way;
import fr.preau.news.digest.SubscriptionLinks.Use;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.Leaving;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorRates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Asking for the news by mail, and confirming. The answer is the same for any address; a link changes nothing until its
 * page's button is pressed, since programs follow every link of a message.
 */
@Controller
@RequestMapping(SubscriptionLinks.PATH)
class SignUpPages {

    private final SignUps signUps;
    private final Subscriptions subscriptions;
    private final SubscriptionLinks links;
    private final Subjects subjects;
    private final VisitorRates rates;
    private final Templates templates;

    SignUpPages(
            SignUps signUps,
            Subscriptions subscriptions,
            SubscriptionLinks links,
            Subjects subjects,
            VisitorRates rates,
            Templates templates) {
        this.signUps = signUps;
        this.subscriptions = subscriptions;
        this.links = links;
        this.subjects = subjects;
        this.rates = rates;
        this.templates = templates;
    }

    @GetMapping
    View ask() {
        return form(HttpStatus.OK, ChoicesForm.blank(), List.of());
    }

    @PostMapping
    View send(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var form = ChoicesForm.sent(sent);
        var errors = Stream.concat(
                        form.wrongAddress(ChoicesForm.one(sent, "emailSeen")).stream(), form.wrong().stream())
                .toList();
        if (!errors.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, errors);
        }
        if (!rates.admitsPersons(request, 1)) {
            return form(
                    HttpStatus.TOO_MANY_REQUESTS,
                    form,
                    List.of(
                            new FieldError(
                                    "email",
                                    "Trop d’adresses ont été données depuis votre connexion. Réessayez dans une heure : rien de ce formulaire n’est perdu.")));
        }
        signUps.ask(form.address(), form.choices());
        return outcome(
                HttpStatus.OK,
                new OutcomeView(
                        Leaving.title(templates.mailed(), "Regardez votre messagerie"),
                        List.of(
                                Leaving.said(
                                        templates.mailed(),
                                        "Un message va arriver à l’adresse que vous avez donnée, sauf si nous lui avons déjà écrit aujourd’hui. Il vous demande de confirmer : rien d’autre ne part avant. S’il n’est pas là dans un quart d’heure, regardez parmi les courriers indésirables.")),
                        Optional.empty(),
                        Optional.of(new Way("/actualites", "Lire les actualités"))));
    }

    @GetMapping("/confirmation/{token}")
    View question(@PathVariable String token) {
        return known(token)
                .map(one -> outcome(
                        HttpStatus.OK,
                        one.active()
                                ? confirmed(one)
                                : new OutcomeView(
                                        "Confirmer l’abonnement",
                                        List.of(
                                                "Les actualités arriveront à %s.".formatted(one.email()),
                                                SignUps.CONSENT),
                                        Optional.of(new Way(
                                                SubscriptionLinks.path(Use.CONFIRM, token),
                                                "Confirmer mon abonnement")),
                                        Optional.empty())))
                .orElseGet(this::tooLate);
    }

    @PostMapping("/confirmation/{token}")
    View confirm(@PathVariable String token) {
        return known(token)
                .map(one -> {
                    signUps.confirm(one.id());
                    return outcome(HttpStatus.OK, confirmed(one));
                })
                .orElseGet(this::tooLate);
    }

    private OutcomeView confirmed(Subscription one) {
        return new OutcomeView(
                "C’est confirmé",
                List.of(
                        "Votre abonnement aux actualités est à l’adresse %s (%s)."
                                .formatted(
                                        one.email(),
                                        one.choices().rhythm().label().toLowerCase(java.util.Locale.FRENCH)),
                        Leaving.said(
                                templates.mailed(),
                                "Chaque lettre porte un lien pour changer vos choix ou vous désabonner.")),
                Optional.empty(),
                Optional.of(new Way(
                        SubscriptionLinks.path(Use.CHOOSE, links.token(Use.CHOOSE, one)),
                        "Voir ou changer mes choix")));
    }

    private Optional<Subscription> known(String token) {
        return links.read(Use.CONFIRM, token)
                .flatMap(named -> subscriptions.withId(named.id()).filter(named::is));
    }

    private View tooLate() {
        return outcome(
                HttpStatus.GONE,
                new OutcomeView(
                        "Ce lien ne mène plus à rien",
                        List.of(
                                "Il est incomplet, ou il a plus de sept jours : l’adresse qui n’a pas été confirmée est effacée.",
                                "Vous pouvez demander à nouveau les actualités."),
                        Optional.empty(),
                        Optional.of(new Way(SubscriptionLinks.PATH, "Recevoir les actualités"))));
    }

    private View form(HttpStatus status, ChoicesForm form, List<FieldError> errors) {
        ChoicesView view = form.view(subjects.all(), errors);
        return templates.page(
                status,
                "news/sign-up",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + "Recevoir les actualités",
                                SubscriptionLinks.PATH),
                        "view",
                        view));
    }

    private View outcome(HttpStatus status, OutcomeView view) {
        return templates.page(
                status,
                "news/outcome",
                Map.of("layout", templates.unindexed(view.title(), SubscriptionLinks.PATH), "view", view));
    }
}
