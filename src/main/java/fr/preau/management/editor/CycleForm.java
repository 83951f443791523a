package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The editor's form: everything as it was typed, whether it can be read or not. What was removed stays in
 * it, marked, until the page is saved.
 *
 * @param slug the last part of the address; empty to make one of the title
 * @param opens when registration opens, empty for no bound
 */
public record CycleForm(
        String title,
        String slug,
        String place,
        String lead,
        String announcement,
        String opens,
        String closes,
        List<SectionForm> sections,
        String programme,
        List<DayForm> days,
        String closing) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    public CycleForm {
        sections = List.copyOf(sections);
        days = List.copyOf(days);
    }

    /** A titled text of the page. */
    public record SectionForm(String kind, String heading, String text, boolean removed) {}

    /**
     * One day.
     *
     * @param id the day's number, empty for a new one
     * @param was the date that it had when the form was opened, empty for a new one
     */
    public record DayForm(
            String id,
            String was,
            String date,
            String title,
            String place,
            String access,
            String transport,
            String capacity,
            String status,
            String reason,
            String introduction,
            List<SequenceForm> sequences,
            boolean removed) {

        public DayForm {
            sequences = List.copyOf(sequences);
        }

        /** What the day is called: its date in words, or that it has none yet. */
        public String name() {
            return Typed.date(date)
                    .map(French::date)
                    .orElse(date.isBlank() ? "nouvelle journée" : "journée du « " + date + " »");
        }

        /** The same with these sequences. */
        DayForm with(List<SequenceForm> others) {
            return with(others, removed);
        }

        DayForm removed(boolean gone) {
            return with(sequences, gone);
        }

        private DayForm with(List<SequenceForm> others, boolean gone) {
            return new DayForm(
                    id,
                    was,
                    date,
                    title,
                    place,
                    access,
                    transport,
                    capacity,
                    status,
                    reason,
                    introduction,
                    others,
                    gone);
        }

        /** A new day with the same programme. */
        DayForm copy(String otherDate) {
            return new DayForm(
                    "",
                    "",
                    otherDate,
                    title,
                    place,
                    access,
                    transport,
                    capacity,
                    "PLANNED",
                    "",
                    introduction,
                    sequences,
                    false);
        }
    }

    /**
     * One entry of a day's programme.
     *
     * @param speakers one a line
     * @param capacity of a workshop; empty when it is open to all
     */
    public record SequenceForm(
            String start,
            String end,
            String kind,
            String angle,
            String title,
            String text,
            String speakers,
            String room,
            String capacity,
            boolean removed) {

        /** Its hours and title in a line, or its place in the programme. */
        public String name(int number) {
            var hours = Typed.hour(start)
                    .map(begins -> French.hours(begins, Typed.hour(end)))
                    .orElse(start);
            return title.isBlank() && hours.isBlank()
                    ? "Séquence " + number + ", à écrire"
                    : hours + (title.isBlank() ? "" : (hours.isBlank() ? "" : " : ") + title);
        }

        SequenceForm removed(boolean gone) {
            return new SequenceForm(start, end, kind, angle, title, text, speakers, room, capacity, gone);
        }

        SequenceForm at(String otherStart, String otherEnd) {
            return new SequenceForm(otherStart, otherEnd, kind, angle, title, text, speakers, room, capacity, removed);
        }

        static SequenceForm empty(String start) {
            return new SequenceForm(start, "", SequenceContent.Kind.SEQUENCE.name(), "", "", "", "", "", "", false);
        }
    }

    /** The form of a cycle that nobody has begun to write. */
    static CycleForm empty() {
        return new CycleForm("", "", "", "", "", "", "", List.of(), "", List.of(emptyDay("")), "");
    }

    static DayForm emptyDay(String capacity) {
        return new DayForm(
                "", "", "", "", "", "", "", capacity, DayContent.Status.PLANNED.name(), "", "", List.of(), false);
    }

    /** The form of that cycle, untouched. */
    static CycleForm of(Cycle cycle) {
        return of(
                cycle.content(),
                cycle.days().stream()
                        .collect(Collectors.toMap(day -> day.content().date(), Cycle.Day::id)));
    }

    /** The form of that page, whose days are those of a cycle that has these numbers. */
    static CycleForm of(CycleContent content, Map<LocalDate, Long> numbers) {
        var window = content.registrationWindow();
        return new CycleForm(
                content.title(),
                content.slug(),
                content.place(),
                content.leadMarkdown(),
                content.announcementMarkdown(),
                moment(window.opens()),
                moment(window.closes()),
                content.sections().stream().map(CycleForm::section).toList(),
                content.programmeMarkdown(),
                content.days().stream()
                        .map(day -> day(day, Optional.ofNullable(numbers.get(day.date()))))
                        .toList(),
                content.closingMarkdown());
    }

    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    private static String moment(Optional<LocalDateTime> moment) {
        return moment.map(MOMENT::format).orElse("");
    }

    /** The sort of field that shows that date: a value that the browser's own cannot hold is not lost. */
    public String dateType(String typed) {
        return typed.isEmpty()
                        || typed.matches("\\d{4}-\\d{2}-\\d{2}")
                                && Typed.date(typed).isPresent()
                ? "date"
                : "text";
    }

    /** The same for a date with its hour. */
    public static String momentType(String typed) {
        return typed.isEmpty()
                        || typed.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}")
                                && Typed.moment(typed).isPresent()
                ? "datetime-local"
                : "text";
    }

    private static SectionForm section(Section section) {
        return new SectionForm(section.kind().name(), section.heading(), section.markdown(), false);
    }

    private static DayForm day(DayContent day, Optional<Long> number) {
        return new DayForm(
                number.map(String::valueOf).orElse(""),
                number.map(_ -> day.date().toString()).orElse(""),
                day.date().toString(),
                day.title(),
                day.place().orElse(""),
                day.access(),
                day.transport(),
                day.capacity().isPresent() ? Integer.toString(day.capacity().getAsInt()) : "",
                day.status().name(),
                day.reason(),
                day.introductionMarkdown(),
                day.sequences().stream().map(CycleForm::sequence).toList(),
                false);
    }

    private static SequenceForm sequence(SequenceContent sequence) {
        return new SequenceForm(
                Typed.write(sequence.start()),
                sequence.end().map(Typed::write).orElse(""),
                sequence.kind().name(),
                sequence.angle().map(Enum::name).orElse(""),
                sequence.title(),
                sequence.markdown(),
                String.join("\n", sequence.speakers()),
                sequence.room(),
                sequence.capacity().stream()
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElse(""),
                false);
    }

    /** The same page at that address. */
    CycleForm at(String address) {
        return new CycleForm(
                title, address, place, lead, announcement, opens, closes, sections, programme, days, closing);
    }

    CycleForm withDays(List<DayForm> others) {
        return new CycleForm(
                title, slug, place, lead, announcement, opens, closes, sections, programme, others, closing);
    }

    CycleForm withSections(List<SectionForm> others) {
        return new CycleForm(title, slug, place, lead, announcement, opens, closes, others, programme, days, closing);
    }
}
