package fr.preau.cycle.page;

import fr.preau.cycle.DayNow;
import fr.preau.cycle.page.NoticeView.Tone;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notice of a cycle's page, written from the state of its days, so that it is never stale. */
final class Notices {

    private Notices() {}

    static NoticeView of(List<DayView> days, Html announcement) {
        return new NoticeView(tone(days), sentences(days), announcement);
    }

    private static List<String> sentences(List<DayView> days) {
        if (all(days, DayNow.CANCELLED)) {
            return List.of("Cette rencontre est annulée.");
        }
        if (days.stream().allMatch(DayView::ended)) {
            return List.of("Cette rencontre est passée.");
        }
        return Stream.of(
                        about(days, DayNow.UNDER_WAY, "est en cours", "sont en cours"),
                        about(days, DayNow.CANCELLED, "est annulée", "sont annulées"),
                        about(days, DayNow.FULL, "est complète", "sont complètes"),
                        open(days),
                        waiting(days),
                        notYetOpen(days),
                        closed(days))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> about(List<DayView> days, DayNow state, String one, String several) {
        var those = those(days, state);
        return those.isEmpty() ? List.of() : List.of(subject(those) + " " + (those.size() == 1 ? one : several) + ".");
    }

    private static List<String> open(List<DayView> days) {
        var those = those(days, DayNow.OPEN);
        if (those.isEmpty()) {
            return List.of();
        }
        var still = those.size() < days.size() ? "encore " : "";
        return List.of("Vous pouvez " + still + "vous inscrire pour " + lowered(subject(those)) + ".");
    }

    private static List<String> waiting(List<DayView> days) {
        return those(days, DayNow.FULL).isEmpty()
                ? List.of()
                : List.of("Sur une journée complète, vous pouvez rejoindre la liste d’attente.");
    }

    private static List<String> notYetOpen(List<DayView> days) {
        return those(days, DayNow.NOT_YET_OPEN).stream()
                .flatMap(day -> day.opens().stream())
                .findFirst()
                .map(moment -> "Les inscriptions ouvrent le " + French.moment(moment) + ".")
                .stream()
                .toList();
    }

    private static List<String> closed(List<DayView> days) {
        var those = those(days, DayNow.CLOSED);
        if (those.isEmpty()) {
            return List.of();
        }
        return List.of(
                those.size() == days.size()
                        ? "Les inscriptions sont closes."
                        : "Les inscriptions sont closes pour " + lowered(subject(those)) + ".");
    }

    /** « La journée du 24 septembre », « Les journées du 24 septembre et du 22 octobre ». */
    private static String subject(List<DayView> days) {
        var dates = days.stream().map(day -> "du " + French.day(day.date())).toList();
        return (dates.size() == 1 ? "La journée " : "Les journées ") + French.enumeration(dates);
    }

    private static String lowered(String subject) {
        return "l" + subject.substring(1);
    }

    private static Tone tone(List<DayView> days) {
        var states = states(days);
        if (states.contains(DayNow.OPEN)) {
            return states.contains(DayNow.FULL) || states.contains(DayNow.CANCELLED) ? Tone.PARTLY_OPEN : Tone.OPEN;
        }
        if (states.contains(DayNow.FULL)) {
            return Tone.FULL;
        }
        return states.contains(DayNow.NOT_YET_OPEN) ? Tone.INFORMATION : Tone.CLOSED;
    }

    private static Set<DayNow> states(List<DayView> days) {
        return days.stream().map(DayView::now).collect(Collectors.toCollection(() -> EnumSet.noneOf(DayNow.class)));
    }

    private static List<DayView> those(List<DayView> days, DayNow state) {
        return days.stream().filter(day -> day.now() == state).toList();
    }

    private static boolean all(List<DayView> days, DayNow state) {
        return those(days, state).size() == days.size();
    }
}
