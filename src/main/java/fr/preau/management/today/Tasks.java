package fr.preau.management.today;

import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.mail.Failures;
import fr.preau.management.Addresses;
import fr.preau.management.SelectionQuery;
import fr.preau.management.today.TodayView.Task;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Filing;
import fr.preau.registration.list.Pending;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for somebody to decide, the most urgent first, as far as a role may see it. */
@Component
public class Tasks {

    private static final Duration SOON = Duration.ofHours(48);

    /** A page that nobody sees while its day is that near. */
    private static final int NEAR_DAYS = 30;

    /** Whoever has not completed a file by then will not: the list of the cycle still tells which. */
    private static final int COMPLETED_DAYS = 30;

    private static final String TO_COMPLETE =
            SelectionQuery.write(Selection.everything().filed(Filing.TO_COMPLETE));

    private static final String MESSAGES = "/gestion/messages";

    private final Pending pending;
    private final Failures failures;
    private final Settings settings;
    private final Clock clock;

    Tasks(Pending pending, Failures failures, Settings settings, Clock clock) {
        this.pending = pending;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    List<Task> of(Role role, Map<Long, Brief> cycles, LocalDate today) {
        return Stream.of(mail(role), requests(cycles), offers(cycles), toComplete(cycles, today), drafts(cycles, today))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private Stream<Task> mail(Role role) {
        if (!AccessRules.opens(role, MESSAGES)) {
            return Stream.empty();
        }
        return failures.groups().stream()
                .map(group -> new Task(
                        French.count(group.all(), "message n’est pas parti", "messages ne sont pas partis"),
                        group.cause().label(),
                        MESSAGES,
                        true));
    }

    private Stream<Task> requests(Map<Long, Brief> cycles) {
        return pending.requests().stream()
                .flatMap(some -> Stream.ofNullable(cycles.get(some.cycleId()))
                        .map(brief -> new Task(
                                French.count(some.count(), "demande attend", "demandes attendent") + " une décision",
                                brief.name(),
                                Addresses.requests(brief.slug()),
                                false)));
    }

    private Stream<Task> offers(Map<Long, Brief> cycles) {
        return pending.offersUntil(clock.instant().plus(SOON)).stream()
                .flatMap(some -> Stream.ofNullable(cycles.get(some.cycleId()))
                        .map(brief -> new Task(
                                French.count(some.count(), "place proposée reste", "places proposées restent")
                                        + " sans réponse, la première jusqu’au "
                                        + French.moment(LocalDateTime.ofInstant(some.first(), settings.zone())),
                                brief.name(),
                                Addresses.cycle(brief.slug()) + "/attente",
                                false)));
    }

    private Stream<Task> toComplete(Map<Long, Brief> cycles, LocalDate today) {
        return pending.toComplete().stream()
                .flatMap(some -> Stream.ofNullable(cycles.get(some.cycleId()))
                        .filter(brief -> brief.days().stream()
                                .anyMatch(day -> day.date().isAfter(today.minusDays(COMPLETED_DAYS))))
                        .map(brief -> new Task(
                                French.count(some.count(), "fiche prise", "fiches prises")
                                        + " par le nom seul à l’accueil "
                                        + (some.count() > 1 ? "sont" : "est")
                                        + " à compléter",
                                brief.name(),
                                Addresses.cycle(brief.slug()) + "?" + TO_COMPLETE,
                                false)));
    }

    private static Stream<Task> drafts(Map<Long, Brief> cycles, LocalDate today) {
        return cycles.values().stream()
                .filter(brief -> brief.draft() && !brief.days().isEmpty())
                .filter(brief -> {
                    var first = brief.days().getFirst().date();
                    return !first.isBefore(today) && first.isBefore(today.plusDays(NEAR_DAYS));
                })
                .map(brief -> new Task(
                        "Un brouillon commence le "
                                + French.day(brief.days().getFirst().date()) + " : personne ne voit sa page",
                        brief.name(),
                        Addresses.cycle(brief.slug()) + "/ensemble",
                        false));
    }
}
