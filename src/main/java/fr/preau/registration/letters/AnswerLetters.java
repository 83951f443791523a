package fr.preau.registration.letters;

import fr.preau.cycle.Cycle;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter.Composition;
import fr.preau.mail.wording.FieldValue;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.platform.Settings;
import fr.preau.registration.LetterKind;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is written to somebody who asked for places, or for their link, and shortly before the day. */
@Component
class AnswerLetters {

    static final String WAITING =
            "Sur liste d’attente : dès qu’une place se libère pour vous, un message vous la propose. Votre rang est toujours sur votre page.";
    static final String UNDER_REVIEW =
            "Demande à l’étude : les organisateurs l’examinent et vous répondent par courriel. Elle garde son ordre d’arrivée.";
    static final String CALENDAR =
            "Un fichier d’agenda est joint pour chaque journée confirmée. Un empêchement ? Rendez votre place en deux clics : elle servira à quelqu’un d’autre.";
    static final String FULL_MEANWHILE =
            "La journée est complète : vous avez sur la liste d’attente le rang que vous donne la date de votre demande. Dès qu’une place se libère pour vous, un message vous la propose.";

    /** The field that says how far off the day is. */
    static final String WHEN = "quand";

    private final LetterParts parts;
    private final Places places;
    private final Settings settings;
    private final Clock clock;

    AnswerLetters(LetterParts parts, Places places, Settings settings, Clock clock) {
        this.parts = parts;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    Composition confirmation(LetterContext context, List<Long> days) {
        var told = context.days(days).stream()
                .filter(day -> context.state(day) != PlaceState.WITHDRAWN
                        || !context.places().containsKey(day.id()))
                .toList();
        if (told.stream().noneMatch(day -> context.state(day).live())) {
            return new Composition.Moot("La personne s’est désistée avant l’envoi.");
        }
        var held = told.stream().filter(context.heldDays()::contains).toList();
        return parts.composed(LetterKind.CONFIRMATION, context, answer(context, told), parts.entries(context, held));
    }

    /** What became of these days, for its message. */
    Map<String, FieldValue> answer(LetterContext context, List<Cycle.Day> told) {
        var held = told.stream().filter(context.heldDays()::contains).toList();
        var asked = in(context, told, PlaceState.UNDER_REVIEW);
        var next = new ArrayList<Block>();
        if (!in(context, told, PlaceState.WAITING).isEmpty()) {
            next.add(new Text(WAITING));
        }
        if (!asked.isEmpty()) {
            next.add(new Text(UNDER_REVIEW));
        }
        var values = parts.values(
                LetterKind.CONFIRMATION, context, held.isEmpty() ? told : held, parts.lines(context, told));
        values.put("décision", new Words(decision(held, asked)));
        values.put("réponse", new Words(opening(context, told, held, asked)));
        values.put("suites", new Blocks("", next));
        values.put("code", parts.code(context, held));
        values.put("agenda", new Words(held.isEmpty() ? "" : CALENDAR));
        return values;
    }

    private static String decision(List<Cycle.Day> held, List<Cycle.Day> asked) {
        if (!held.isEmpty()) {
            return "Inscription confirmée";
        }
        return asked.isEmpty() ? "Liste d’attente" : "Demande d’inscription reçue";
    }

    private static String opening(
            LetterContext context, List<Cycle.Day> told, List<Cycle.Day> held, List<Cycle.Day> asked) {
        var title = context.cycle().title();
        if (held.isEmpty()) {
            return asked.isEmpty()
                    ? "Vous êtes sur liste d’attente pour « %s ».".formatted(title)
                    : "Votre demande d’inscription à « %s » est reçue.".formatted(title);
        }
        return held.size() == told.size()
                ? "Votre inscription à « %s » est confirmée.".formatted(title)
                : "Votre inscription à « %s » est confirmée pour une partie des journées demandées.".formatted(title);
    }

    private static List<Cycle.Day> in(LetterContext context, List<Cycle.Day> days, PlaceState state) {
        return days.stream().filter(day -> context.state(day) == state).toList();
    }

    Composition accepted(LetterContext context, List<Long> days) {
        var given = context.days(days).stream()
                .filter(day -> context.state(day) == PlaceState.CONFIRMED || context.state(day) == PlaceState.WAITING)
                .toList();
        if (given.isEmpty()) {
            return new Composition.Moot("La place n’est plus en cours.");
        }
        var held = in(context, given, PlaceState.CONFIRMED);
        var values = parts.values(LetterKind.REQUEST_ACCEPTED, context, given, parts.lines(context, given));
        values.put("code", parts.code(context, held));
        values.put("attente", new Words(held.size() < given.size() ? FULL_MEANWHILE : ""));
        return parts.composed(LetterKind.REQUEST_ACCEPTED, context, values, parts.entries(context, held));
    }

    Composition refused(LetterContext context, List<Long> days) {
        var refused = context.in(days, PlaceState.REFUSED);
        if (refused.isEmpty()) {
            return new Composition.Moot("La demande n’est plus refusée.");
        }
        var lines = new ArrayList<Block>();
        refused.forEach(day -> {
            lines.add(parts.line(context, day));
            var reason = places.lastNote(context.registration().id(), day.id());
            if (!reason.isEmpty()) {
                lines.add(new Text("Leur motif : « %s »".formatted(reason)));
            }
        });
        return parts.composed(
                LetterKind.REQUEST_REFUSED,
                context,
                parts.values(LetterKind.REQUEST_REFUSED, context, refused, lines),
                List.of());
    }

    /** @param kind LINK_AGAIN or NEW_LINK */
    Composition link(LetterKind kind, LetterContext context) {
        var live = context.cycle().days().stream()
                .filter(day -> context.state(day).live())
                .toList();
        var lines = live.isEmpty()
                ? List.of(new Text("Vous n’y avez plus de place réservée."))
                : parts.lines(context, live);
        return parts.composed(
                kind, context, parts.values(kind, context, context.cycle().days(), lines), List.of());
    }

    /** @param kind REMINDER_WEEK or REMINDER_EVE */
    Composition reminder(LetterKind kind, LetterContext context, List<Long> days) {
        var held = context.days(days).stream()
                .filter(context.heldDays()::contains)
                .filter(day -> !day.content().date().isBefore(today()))
                .toList();
        if (held.isEmpty()) {
            return new Composition.Moot("La place a été rendue, ou la journée est annulée ou passée.");
        }
        var values = parts.values(kind, context, held, parts.lines(context, held));
        values.put("code", parts.code(context, held));
        values.put(WHEN, new Words(when(held.getFirst().content().date())));
        return parts.composed(kind, context, values, parts.entries(context, held));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** How far off the day is when the message leaves, and not when it was planned. */
    private String when(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return "Aujourd’hui";
        }
        return switch ((int) days) {
            case 1 -> "Demain";
            case 7 -> "Dans une semaine";
            case 14 -> "Dans deux semaines";
            default -> "Dans %d jours".formatted(days);
        };
    }
}
