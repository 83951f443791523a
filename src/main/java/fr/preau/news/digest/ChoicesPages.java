package fr.preau.news.digest;

import fr.preau.news.Subjects;
import fr.preau.news.digest.OutcomeView.Way;
import fr.preau.news.digest.SubscriptionLinks.Use;
import fr.preau.platform.FieldError;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * What somebody does by the links of their letters: change their choices, unsubscribe. The latter is also what mail
 * programs post by themselves (RFC 8058): it asks nothing, leads nowhere else, and done twice is done.
 */
@Controller
@RequestMapping(SubscriptionLinks.PATH)
class ChoicesPages {

    private final SignUps signUps;
    private final Subscriptions subscriptions;
    private final SubscriptionLinks links;
    private final Subjects subjects;
    private final Templates templates;

    ChoicesPages(
            SignUps signUps,
            Subscriptions subscriptions,
            SubscriptionLinks links,
            Subjects subjects,
            Templates templates) {
        this.signUps = signUps;
        this.subscriptions = subscriptions;
        this.links = links;
        this.subjects = subjects;
        this.templates = templates;
    }

    @GetMapping("/choix/{token}")
    View show(@PathVariable String token) {
        return known(Use.CHOOSE, token)
                .map(one -> form(HttpStatus.OK, one, ChoicesForm.of(one.choices()), List.of(), false))
                .orElseGet(this::gone);
    }

    @PostMapping("/choix/{token}")
    View change(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent) {
        return known(Use.CHOOSE, token)
                .map(one -> {
                    var form = ChoicesForm.sent(sent);
                    var errors = form.wrong();
                    if (!errors.isEmpty()) {
                        return form(HttpStatus.UNPROCESSABLE_CONTENT, one, form, errors, false);
                    }
                    signUps.change(one.id(), form.choices());
                    return form(HttpStatus.OK, one, ChoicesForm.of(form.choices()), List.of(), true);
                })
                .orElseGet(this::gone);
    }

    @GetMapping("/desabonnement/{token}")
    View question(@PathVariable String token) {
        return links.read(Use.UNSUBSCRIBE, token)
                .map(_ -> outcome(
                        HttpStatus.OK,
                        new OutcomeView(
                                "Ne plus recevoir les actualités ?",
                                List.of(
                                        "Votre adresse et vos choix sont effacés tout de suite, avec les lettres qui vous ont été écrites."),
                                Optional.of(new Way(SubscriptionLinks.path(Use.UNSUBSCRIBE, token), "Me désabonner")),
                                Optional.empty())))
                .orElseGet(this::gone);
    }

    @PostMapping("/desabonnement/{token}")
    View unsubscribe(@PathVariable String token) {
        return links.read(Use.UNSUBSCRIBE, token)
                .map(named -> {
                    subscriptions.withId(named.id()).filter(named::is).ifPresent(one -> signUps.unsubscribe(one.id()));
                    return outcome(
                            HttpStatus.OK,
                            new OutcomeView(
                                    "L’abonnement a pris fin",
                                    List.of(
                                            "Plus aucune lettre ne partira, et votre adresse est effacée. Les actualités restent à lire sur le site."),
                                    Optional.empty(),
                                    Optional.of(new Way("/actualites", "Lire les actualités"))));
                })
                .orElseGet(this::gone);
    }

    private Optional<Subscription> known(Use use, String token) {
        return links.read(use, token)
                .flatMap(named -> subscriptions.withId(named.id()).filter(named::is));
    }

    private View form(HttpStatus status, Subscription one, ChoicesForm form, List<FieldError> errors, boolean saved) {
        return templates.page(
                status,
                "news/choices",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + "Mes choix d’actualités",
                                SubscriptionLinks.PATH),
                        "email",
                        one.email(),
                        "saved",
                        saved,
                        "action",
                        SubscriptionLinks.path(Use.CHOOSE, links.token(Use.CHOOSE, one)),
                        "leave",
                        SubscriptionLinks.path(Use.UNSUBSCRIBE, links.token(Use.UNSUBSCRIBE, one)),
                        "view",
                        form.view(subjects.all(), errors)));
    }

    private View gone() {
        return outcome(
                HttpStatus.NOT_FOUND,
                new OutcomeView(
                        "Ce lien ne mène à aucun abonnement",
                        List.of(
                                "Il est incomplet, ou l’abonnement a pris fin : dans ce cas, votre adresse est effacée.",
                                "Vous pouvez demander à nouveau les actualités."),
                        Optional.empty(),
                        Optional.of(new Way(SubscriptionLinks.PATH, "Recevoir les actualités"))));
    }

    private View outcome(HttpStatus status, OutcomeView view) {
        return templates.page(
                status,
                "news/outcome",
                Map.of("layout", templates.unindexed(view.title(), SubscriptionLinks.PATH), "view", view));
    }
}
