package fr.preau.cycle.document;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
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

    Reading reading() {
        var announced = announced();
        draft.days.forEach(this::settle);
        if (days.isEmpty()) {
            announced.forEach(date -> days.put(date, plain(date)));
        }
        if (days.isEmpty()) {
            return Findings.noDay(titleLine, sorted());
        }
        var fromTitle = draft.days.stream().allMatch(day -> day.line == titleLine);
        if (fromTitle) {
            remarks.add(Findings.daysOfTitle(titleLine));
        } else {
            compare(announced);
        }
        Inspection.of(draft, List.copyOf(days.keySet()), remarks);
        return new Reading.Read(content(), sorted());
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
            remarks.add(Findings.unusableAddress(titleLine, slug, made));
        }
        return made;
    }

    private List<LocalDate> announced() {
        var dates = new ArrayList<>(title.dates().stream()
                .flatMap(written -> years.of(written).stream())
                .map(Years.Dated::date)
                .toList());
        if (title.range() && dates.size() == 2 && draft.days.isEmpty()) {
            var length = ChronoUnit.DAYS.between(dates.getFirst(), dates.getLast());
            return length > 0 && length <= LONGEST_RANGE
                    ? dates.getFirst().datesUntil(dates.getLast().plusDays(1)).toList()
                    : dates;
        }
        return dates;
    }

    private void settle(DayDraft day) {
        var written = day.opened.date();
        var dated = years.of(written);
        if (dated.isEmpty()) {
            remarks.add(Findings.impossibleDate(day.line, written));
            draft.programme.add(day.line, day.asWritten());
            return;
        }
        var date = dated.get().date();
        if (dated.get().assumed()) {
            remarks.add(Findings.missingYear(day.line, date));
        }
        if (!written.falls(date)) {
            remarks.add(Findings.wrongWeekday(day.line, date, written));
        }
        if (days.containsKey(date)) {
            remarks.add(Findings.duplicateDay(day.line, date, lines.get(date)));
        }
        lines.putIfAbsent(date, day.line);
        days.merge(date, day.content(date), Merging::together);
        Inspection.of(day, date, remarks);
    }

    private static DayContent plain(LocalDate date) {
        return new DayContent(
                date, "", Optional.empty(), "", "", OptionalInt.empty(), DayContent.Status.PLANNED, "", "", List.of());
    }

    private void compare(List<LocalDate> announced) {
        for (var date : announced) {
            if (!days.containsKey(date)) {
                remarks.add(Findings.announcedOnly(titleLine, date));
            }
        }
        if (announced.isEmpty()) {
            return;
        }
        for (var date : days.keySet()) {
            var within = title.range() && date.isAfter(announced.getFirst()) && date.isBefore(announced.getLast());
            if (!within && !announced.contains(date)) {
                remarks.add(Findings.notAnnounced(lines.get(date), date));
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
                    .ifPresent(moment -> remarks.add(Findings.hourSkipped(line, moment)));
        }
        window.opens()
                .flatMap(opens -> window.closes().filter(closes -> !closes.isAfter(opens)))
                .ifPresent(_ -> remarks.add(Findings.closesFirst(line)));
        return window;
    }

    private List<Remark> sorted() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }
}
