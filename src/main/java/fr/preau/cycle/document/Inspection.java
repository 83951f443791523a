package fr.preau.cycle.document;

import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.FullDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks at a page that was read for what its author should look at again. */
final class Inspection {

    /** « Annulation gratuite jusqu’au 20 » is about a place that is given back. */
    private static final String WORD =
            "\\b(?:annulee?s?|annulation(?!(?:\\W+(?:de |d.)(?:votre |l.|la )?(?:inscription|place))?\\W+(?:est |reste )?"
                    + "(?:gratuite|possible|jusqu|sans frais))"
                    + "|reportee?s?|ajournee?s?|suspendue?s?|deprogrammee?s?)\\b";

    private static final Pattern OFF = Pattern.compile(WORD + "|\\bn.aura pas lieu\\b");

    /** In a text the word is at its head, or said of the day: whoever writes of giving back a place uses it too. */
    private static final Pattern OFF_AT_HEAD =
            Pattern.compile("(?m)^\\W*(?:attention\\W+)?(?:(?:journee|rencontre|seance)\\W+)?" + WORD
                    + "|\\b(?:journee|rencontre|seance) (?:est|sera|a ete) " + WORD + "|\\bn.aura pas lieu\\b");

    private static final Pattern NIGHT = Pattern.compile("(?<![\\dh:])(?<!h )0\\d ?[h:]|minuit|du matin");
    private static final LocalTime DAWN = LocalTime.of(6, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** In characters: a longer text is no notice of one day. */
    private static final int SHORT = 120;

    private Inspection() {}

    /** Words on full days, which the platform writes itself. An announcement named as such is meant. */
    static void of(CycleDraft draft, List<LocalDate> days, List<Remark> remarks) {
        for (var piece : draft.found.openPieces()) {
            full(piece.text(), days)
                    .ifPresent(full -> remarks.add(DocumentRemarks.fullInAnnouncement(piece.first(), full)));
        }
        elsewhere(draft.lead, days, remarks);
        elsewhere(draft.programme, days, remarks);
        for (var day : draft.days) {
            elsewhere(day.introduction, days, remarks);
        }
    }

    private static void elsewhere(TextDraft text, List<LocalDate> days, List<Remark> remarks) {
        for (var piece : text.openPieces()) {
            full(piece.text(), days).ifPresent(full -> remarks.add(DocumentRemarks.fullElsewhere(piece.first(), full)));
        }
    }

    private static Optional<List<LocalDate>> full(String text, List<LocalDate> days) {
        var full = List.copyOf(new TreeSet<>(FullDays.claimed(text, days).full()));
        return full.isEmpty() ? Optional.empty() : Optional.of(full);
    }

    /** A day's own heading that says that it is full, and entries that begin before the one above has ended. */
    static void of(DayDraft day, LocalDate date, List<Remark> remarks) {
        full(day.opened.title(), List.of(date))
                .ifPresent(full -> remarks.add(DocumentRemarks.fullElsewhere(day.line, full)));
        off(day).ifPresent(line ->
                remarks.add(Doubts.saysItIsOff(line, day.source.lines().get(line))));
        day.entries.stream()
                .filter(entry -> !entry.workshops().isEmpty())
                .forEach(entry -> remarks.add(
                        entry.isListed()
                                ? DocumentRemarks.workshopsBelow(
                                        entry.line,
                                        entry.title,
                                        entry.workshops().size())
                                : DocumentRemarks.workshops(
                                        entry.line,
                                        entry.title,
                                        entry.workshops().size())));
        day.entries.stream()
                .filter(EntryDraft::lacksWorkshops)
                .filter(entry -> day.entries.stream()
                        .noneMatch(other ->
                                other != entry && !other.start.isBefore(entry.start) && isWithin(other, entry)))
                .forEach(entry -> remarks.add(DocumentRemarks.noWorkshops(entry.line, entry.title)));
        day.entries.stream()
                .filter(entry -> isOfTheNight(day, entry))
                .forEach(entry -> remarks.add(Doubts.hourOfTheNight(entry.line, entry.start)));
        var whole = coversTheDay(day);
        whole.ifPresent(entry -> remarks.add(Doubts.coversTheDay(entry.line, entry.title)));
        for (var at = 1; at < day.entries.size(); at++) {
            var entry = day.entries.get(at);
            if (isOfTheNight(day, entry)) {
                continue;
            }
            day.entries.subList(0, at).reversed().stream()
                    .filter(before -> entry.start.isBefore(before.end.orElse(before.start)))
                    .filter(before -> !isParallel(before, entry)
                            && whole.filter(before::equals).isEmpty())
                    .max(Comparator.comparing(before -> before.end.orElse(before.start)))
                    .ifPresent(before -> remarks.add(DocumentRemarks.overlap(entry.line, entry.title, before.title)));
        }
    }

    /**
     * Whether its hour is more likely one of the afternoon, or a length of time: « 2h30 : reprise ». From six o'clock
     * on it is so only below a later hour; who writes « 02h30 » means the night.
     */
    private static boolean isOfTheNight(DayDraft day, EntryDraft entry) {
        var line = FrenchDates.folded(day.source.lines().get(entry.line));
        var below = day.entries.subList(0, day.entries.indexOf(entry)).stream()
                .anyMatch(before -> before.start.isAfter(entry.start));
        return entry.start.isBefore(below ? MORNING : DAWN)
                && !NIGHT.matcher(line).find();
    }

    /** The first entry, where several others stand in a row within its hours: « 9h30-17h, Cité des sciences ». */
    private static Optional<EntryDraft> coversTheDay(DayDraft day) {
        if (day.entries.size() < 4) {
            return Optional.empty();
        }
        var first = day.entries.getFirst();
        var others = day.entries.subList(1, day.entries.size());
        return first.end
                .filter(end -> others.stream()
                        .allMatch(other -> !other.start.isBefore(first.start)
                                && !other.end.orElse(other.start).isAfter(end)))
                .filter(_ -> others.stream().map(other -> other.start).distinct().count() > 2)
                .map(_ -> first);
    }

    /** Workshops may have hours of their own, below the line that says that there are some. */
    private static boolean isWithin(EntryDraft other, EntryDraft entry) {
        return other.start.equals(entry.start)
                || entry.end.filter(other.start::isBefore).isPresent();
    }

    /** The line that says that the day is not held, where no field says so: people would go on registering. */
    private static OptionalInt off(DayDraft day) {
        if (day.isOff()) {
            return OptionalInt.empty();
        }
        if (OFF.matcher(FrenchDates.folded(day.opened.title())).find()) {
            return OptionalInt.of(day.line);
        }
        return day.introduction.openPieces().stream()
                .filter(piece -> piece.text().length() <= SHORT
                        && OFF_AT_HEAD.matcher(FrenchDates.folded(piece.text())).find())
                .mapToInt(TextDraft.Piece::first)
                .findFirst();
    }

    /** Of the same hours, or workshops that begin together: held in several rooms at once. */
    private static boolean isParallel(EntryDraft some, EntryDraft other) {
        return some.start.equals(other.start) && (some.end.equals(other.end) || some.chosen() && other.chosen());
    }
}
