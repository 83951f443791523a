package fr.preau.management.editor;

import fr.preau.cycle.Attendees;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.DayTiming;
import fr.preau.management.GestureView;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The question before a page leaves the site or its days are cancelled: how many people it touches, what they
 * are told, and how it is undone.
 */
@Component
class TakingAway {

    static final String HIDE = "retrait";
    static final String ARCHIVE = "archivage";
    static final String CANCEL = "annulation";

    private final Attendees attendees;
    private final Settings settings;
    private final Clock clock;

    TakingAway(Attendees attendees, Settings settings, Clock clock) {
        this.attendees = attendees;
        this.settings = settings;
        this.clock = clock;
    }

    /** The question of that gesture, if it can be done with the cycle as it is. */
    GestureView question(Cycle cycle, String gesture) {
        var state = cycle.state();
        return switch (gesture) {
            case HIDE ->
                view(cycle, "Retirer du site", hiding(cycle), Optional.empty(), State.DRAFT, state != State.DRAFT);
            case ARCHIVE ->
                view(
                        cycle,
                        "Archiver le cycle",
                        archiving(cycle),
                        Optional.empty(),
                        State.ARCHIVED,
                        state == State.PUBLISHED || state == State.CANCELLED);
            case CANCEL -> cancel(cycle, "");
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** The question of a cancellation whose reason is too long, with the reason as it was typed. */
    GestureView tooLong(Cycle cycle, String reason) {
        return cancel(cycle, reason)
                .wrong(Cancellation.REASON, "Ce motif est trop long : écrivez 300 caractères au plus.");
    }

    private GestureView cancel(Cycle cycle, String reason) {
        var text = new GestureView.Text(
                Cancellation.REASON,
                "Motif de l’annulation",
                "Affiché sur la page, et dit aux personnes si vous leur écrivez.",
                reason,
                true);
        return view(
                cycle,
                "Annuler le cycle",
                cancelling(cycle),
                Optional.of(text),
                State.CANCELLED,
                cycle.state() == State.PUBLISHED);
    }

    private List<String> hiding(Cycle cycle) {
        var people = people(ahead(cycle));
        return sentences(
                "La page « %s » n’est plus visible : son adresse ne répond plus, et personne ne peut plus s’inscrire."
                        .formatted(cycle.title()),
                people == 0
                        ? "Personne n’y est inscrit pour une journée à venir."
                        : kept(people) + " Personne n’est prévenu.",
                "Vous pourrez la publier de nouveau.");
    }

    private List<String> archiving(Cycle cycle) {
        var people = people(ahead(cycle));
        return sentences(
                "La page quitte les listes et ne prend plus d’inscription ; qui connaît son adresse la lit encore.",
                people == 0
                        ? "Personne n’y est inscrit pour une journée à venir."
                        : kept(people) + " Personne n’est prévenu.",
                "Vous pourrez la publier de nouveau.");
    }

    private List<String> cancelling(Cycle cycle) {
        var days = ahead(cycle);
        var people = people(days);
        return sentences(
                days.isEmpty()
                        ? "Aucune journée n’est à venir : seule la page le dira."
                        : "%s : %s."
                                .formatted(
                                        days.size() == 1 ? "Cette journée est annulée" : "Ces journées sont annulées",
                                        French.days(days.stream()
                                                .map(day -> day.content().date())
                                                .toList())),
                people == 0
                        ? "Personne n’y est inscrit ni n’attend de place."
                        : French.count(people, "personne est concernée", "personnes sont concernées")
                                + ". À l’étape suivante, vous verrez le message prévu, et choisirez de l’envoyer ou non.",
                "Une journée annulée se rétablit dans « Modifier la page ».");
    }

    private static String kept(int people) {
        return people == 1
                ? "1 personne y est inscrite pour une journée à venir : son inscription et son lien personnel sont gardés."
                : people
                        + " personnes y sont inscrites pour une journée à venir : leurs inscriptions et leurs liens personnels sont gardés.";
    }

    private static List<String> sentences(String... said) {
        return new ArrayList<>(List.of(said));
    }

    /** Days that are held and not over. */
    private List<Cycle.Day> ahead(Cycle cycle) {
        return cycle.days().stream()
                .filter(day -> DayTiming.of(cycle, day).stillAhead(clock.instant(), settings.zone()))
                .toList();
    }

    private int people(List<Cycle.Day> days) {
        return attendees.on(days.stream().map(Cycle.Day::id).toList()).size();
    }

    private static GestureView view(
            Cycle cycle,
            String title,
            List<String> happens,
            Optional<GestureView.Text> text,
            State to,
            boolean possible) {
        return new GestureView(
                cycle.title(),
                title,
                possible ? happens : List.of("C’est déjà fait, ou la page n’est plus publique : rien n’est à changer."),
                List.of(),
                text.filter(_ -> possible),
                Optional.empty(),
                false,
                List.of(new GestureView.Hidden("to", to.name())),
                "/gestion/cycles/" + cycle.slug() + "/etat",
                Optional.of(title).filter(_ -> possible),
                true,
                "/gestion/cycles/" + cycle.slug() + "/etat",
                List.<FieldError>of());
    }
}
