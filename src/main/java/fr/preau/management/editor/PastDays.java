package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayTiming;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Hidden;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The question before a page becomes public with days that are past: most often a year that was typed wrong. */
@Component
class PastDays {

    static final String QUESTION = "publication";

    private final Settings settings;
    private final Clock clock;

    PastDays(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether no day of the cycle will be over at that instant. */
    boolean none(Cycle cycle, Instant at) {
        return of(cycle, at).isEmpty();
    }

    private List<Cycle.Day> of(Cycle cycle, Instant at) {
        return cycle.days().stream()
                .filter(day -> DayTiming.of(cycle, day).ended(at, settings.zone()))
                .toList();
    }

    /** Why a page that was to become public with its document did not, if days of it are past. */
    Optional<String> doubt(Cycle cycle) {
        return Optional.of(of(cycle, clock.instant()))
                .filter(days -> !days.isEmpty())
                .map(days -> words(days, false)
                        + " La page n’est pas publiée : si l’année est juste, publiez-la dans « Publication ».");
    }

    /**
     * The question.
     *
     * @param typed the hour at which the page is to become public, as it was typed; empty for now
     */
    GestureView question(Cycle cycle, String typed) {
        var hour = Typed.moment(typed).map(at -> at.atZone(settings.zone()).toInstant());
        var days = of(cycle, hour.orElseGet(clock::instant));
        var address = "/gestion/cycles/" + cycle.slug() + "/etat";
        return new GestureView(
                cycle.title(),
                hour.isPresent() ? "Programmer la publication" : "Publier la page",
                happens(cycle, days, hour.isPresent()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                hour.isPresent()
                        ? List.of(new Hidden("to", "SCHEDULED"), new Hidden("hour", typed))
                        : List.of(new Hidden("to", "PUBLISHED")),
                address,
                Optional.of(hour.isPresent() ? "Programmer quand même" : "Publier quand même"),
                false,
                address,
                List.of());
    }

    private static List<String> happens(Cycle cycle, List<Cycle.Day> days, boolean later) {
        if (days.isEmpty()) {
            return List.of("Toutes les journées sont à venir. Tout le monde verra la page.");
        }
        var all = days.size() == cycle.days().size();
        return List.of(
                words(days, later),
                all
                        ? "Personne ne pourra s’inscrire, et la page sera rangée parmi les cycles passés."
                        : "Personne ne pourra s’y inscrire ; les autres journées ne changent pas.",
                "Si une année est fausse, corrigez-la d’abord dans « Modifier la page ».");
    }

    private static String words(List<Cycle.Day> days, boolean later) {
        return (days.size() == 1 ? "Cette journée %s passée : %s." : "Ces journées %s passées : %s.")
                .formatted(
                        tense(days.size(), later),
                        French.days(
                                days.stream().map(day -> day.content().date()).toList()));
    }

    private static String tense(int days, boolean later) {
        if (later) {
            return days == 1 ? "sera alors" : "seront alors";
        }
        return days == 1 ? "est" : "sont";
    }
}
