package fr.preau.cycle.document;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.Moments;
import fr.preau.cycle.document.text.Slugs;
import fr.preau.platform.Entries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Makes a content of what was gathered: dates in full, one programme a day, and what is worth a remark. */
final class Assembly {

    private static final long LONGEST_RANGE = 14;
    /** A cycle is prepared for the months to come, and one that is over is sometimes taken in afterwards. */
    private static final int YEARS_BACK = 3;

    private static final int YEARS_AHEAD = 3;
    private static final int DAYS_APART = 366;

    private final CycleDraft draft;
    private final TitleLine title;
    private final int titleLine;
    private final Defaults defaults;
    private final Years years;
    private final List<Remark> remarks;
    private final Map<LocalDate, DayContent> days = new TreeMap<>();
    private final Map<LocalDate, Integer> lines = new TreeMap<>();

    Assembly(CycleDraft draft, TitleLine title, int titleLine, Defaults defaults) {
        this.draft = draft;
        this.title = title;
        this.titleLine = titleLine;
        this.defaults = defaults;
        this.years = new Years(title, front(draft), defaults.today());
        this.remarks = draft.remarks;
    }

    /** What stands before the first day, where a year may be told. */
    private static String front(CycleDraft draft) {
        var end = draft.days.isEmpty() ? draft.source.lines().size() : draft.days.getFirst().line;
        return String.join("\n", draft.source.lines().subList(0, end));
    }

    DocumentReading reading() {
        var announced = announced();
        draft.days.forEach(day -> day.finish(title.title()));
        // A line of several dates with nothing under it only names days that have lines of their own.
        draft.days.stream().filter(day -> !names(day)).forEach(this::settle);
        draft.days.stream().filter(Assembly::names).forEach(this::settle);
        if (days.isEmpty()) {
            announced.forEach(date -> days.put(date, plain(date)));
        }
        if (days.isEmpty()) {
            return refused();
        }
        var fromTitle = draft.days.stream().allMatch(day -> day.line == titleLine);
        if (fromTitle) {
            remarks.add(DocumentRemarks.daysOfTitle(titleLine));
        } else {
            compare(announced);
        }
        doubt(announced);
        Inspection.of(draft, List.copyOf(days.keySet()), remarks);
        draft.sweep.remark(days.keySet(), remarks);
        return new DocumentReading.Read(content(), sorted());
    }

    private static boolean names(DayDraft day) {
        return day.opened.dates().size() > 1 && day.isEmpty();
    }

    /** The line that holds a date is where to look. */
    private DocumentReading refused() {
        var lines = draft.source.lines();
        for (var at = 0; at < lines.size(); at++) {
            if (Moments.hasDate(lines.get(at))) {
                return Doubts.undatedDay(at, lines.get(at), sorted());
            }
        }
        return DocumentRemarks.noDay(titleLine, sorted());
    }

    /** What the title leaves open, and dates that are probably a slip of the pen. */
    private void doubt(List<LocalDate> announced) {
        if (title.unsure()) {
            remarks.add(Doubts.unsureTitle(titleLine));
        }
        if (draft.days.stream().allMatch(day -> day.line == titleLine) && Moments.hasClock(title.title())) {
            remarks.add(Doubts.hoursInTitle(titleLine));
        }
        var past = defaults.today().minusYears(YEARS_BACK);
        var future = defaults.today().plusYears(YEARS_AHEAD);
        for (var date : days.keySet()) {
            var alone = !announced.contains(date)
                    && days.size() > 1
                    && days.keySet().stream()
                            .filter(other -> !other.equals(date))
                            .noneMatch(other -> Math.abs(ChronoUnit.DAYS.between(date, other)) <= DAYS_APART);
            if (date.isBefore(past) || date.isAfter(future) || alone) {
                remarks.add(Doubts.farDate(lines.getOrDefault(date, titleLine), date));
            }
        }
    }

    private CycleContent content() {
        return new CycleContent(
                title.title(),
                slug(),
                draft.place.orElse(title.place()),
                draft.lead.markdown(),
                draft.announcement(),
                window(),
                draft.sections.stream().map(SectionDraft::content).toList(),
                draft.programme.markdown(),
                List.copyOf(days.values()),
                draft.closing.markdown());
    }

    private String slug() {
        var slug = title.slug();
        if (Slugs.SHAPE.matcher(slug).matches()) {
            return slug;
        }
        var made = Slugs.of(title.title());
        if (!slug.isEmpty()) {
            remarks.add(DocumentRemarks.unusableAddress(titleLine, slug, made));
        }
        return made;
    }

    private List<LocalDate> announced() {
        var dates = new ArrayList<>(title.dates().stream()
                .flatMap(written -> years.of(written).stream())
                .map(Years.Dated::date)
                .toList());
        if (title.range() && dates.size() == 2 && draft.days.isEmpty()) {
            return range(dates);
        }
        return dates;
    }

    private void settle(DayDraft day) {
        var dated = dated(day);
        if (dated.isEmpty()) {
            remarks.add(DocumentRemarks.impossibleDate(day.line, day.opened.date()));
            draft.programme.add(day.line, day.asWritten());
            return;
        }
        if (names(day)) {
            dated.stream().filter(date -> !days.containsKey(date)).forEach(date -> put(day, date));
        } else {
            dated.forEach(date -> put(day, date));
        }
        if (dated.size() > 1) {
            remarks.add(Doubts.severalDays(day.line, dated));
        }
        if (draft.onlyDay.isPresent() && draft.onlyDay.getAsInt() == day.line) {
            remarks.add(
                    FrenchDates.lists(day.opened.title()).isEmpty()
                            ? Doubts.dateOfLine(day.line, dated.getFirst())
                            : Doubts.otherDates(day.line, dated.getFirst()));
        } else if (day.opened.guessed()) {
            remarks.add(Doubts.guessedDay(day.line, dated.getFirst()));
        }
        day.opened
                .place()
                .filter(_ -> day.opened.placeGuessed())
                .ifPresent(place -> remarks.add(Doubts.guessedPlace(day.line, place)));
        Inspection.of(day, dated.getFirst(), remarks);
    }

    private void put(DayDraft day, LocalDate date) {
        if (days.containsKey(date)) {
            remarks.add(DocumentRemarks.duplicateDay(day.line, date, Entries.of(lines, date)));
        }
        lines.putIfAbsent(date, day.line);
        days.merge(date, day.content(date), Merging::together);
    }

    /** The dates that a line opens, in full; empty when one of them is in no calendar. */
    private List<LocalDate> dated(DayDraft day) {
        var dates = new ArrayList<LocalDate>();
        for (var written : day.opened.dates()) {
            var dated = years.of(written);
            if (dated.isEmpty()) {
                return List.of();
            }
            var date = dated.get().date();
            if (dated.get().assumed()) {
                remarks.add(DocumentRemarks.missingYear(day.line, date));
            }
            if (!written.falls(date)) {
                remarks.add(DocumentRemarks.wrongWeekday(day.line, date, written));
            }
            dates.add(date);
        }
        return day.opened.range() && dates.size() == 2 ? range(dates) : dates;
    }

    private static List<LocalDate> range(List<LocalDate> ends) {
        var length = ChronoUnit.DAYS.between(ends.getFirst(), ends.getLast());
        return length > 0 && length <= LONGEST_RANGE
                ? ends.getFirst().datesUntil(ends.getLast().plusDays(1)).toList()
                : ends;
    }

    private static DayContent plain(LocalDate date) {
        return new DayContent(
                date, "", Optional.empty(), "", "", OptionalInt.empty(), DayContent.Status.PLANNED, "", "", List.of());
    }

    private void compare(List<LocalDate> announced) {
        for (var date : announced) {
            if (!days.containsKey(date)) {
                remarks.add(DocumentRemarks.announcedOnly(titleLine, date));
            }
        }
        if (announced.isEmpty()) {
            return;
        }
        for (var date : days.keySet()) {
            var within = title.range() && date.isAfter(announced.getFirst()) && date.isBefore(announced.getLast());
            if (!within && !announced.contains(date)) {
                remarks.add(DocumentRemarks.notAnnounced(Entries.of(lines, date), date));
            }
        }
    }

    private RegistrationWindow window() {
        if (draft.window.isEmpty()) {
            return RegistrationWindow.UNBOUNDED;
        }
        var line = draft.windowLine.orElse(titleLine);
        var window = draft.window.get().in(years);
        for (var bound : List.of(window.opens(), window.closes())) {
            bound.filter(moment ->
                            defaults.zone().getRules().getValidOffsets(moment).isEmpty())
                    .ifPresent(moment -> remarks.add(DocumentRemarks.hourSkipped(line, moment)));
        }
        window.opens()
                .flatMap(opens -> window.closes().filter(closes -> !closes.isAfter(opens)))
                .ifPresent(_ -> remarks.add(DocumentRemarks.closesFirst(line)));
        return window;
    }

    private List<Remark> sorted() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }
}
