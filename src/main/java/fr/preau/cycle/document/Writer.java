package fr.preau.cycle.document;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.Hours;
import fr.preau.cycle.document.text.Kinds;
import fr.preau.cycle.document.text.ListedWorkshops;
import fr.preau.cycle.document.text.Moments;
import fr.preau.cycle.document.text.Names;
import fr.preau.cycle.document.text.PlainText;
import fr.preau.cycle.document.text.WorkshopNames;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a page as a document like those that organisers write: headings, bold hours, a few fields. */
final class Writer {

    private final Protection protection;
    private final List<String> blocks = new ArrayList<>();

    private Writer(Protection protection) {
        this.protection = protection;
    }

    /**
     * A text stands bare wherever it reads back as itself. The whole is read once more: if texts that
     * are harmless alone were not so together, every one is fenced.
     */
    static String write(CycleContent content) {
        var document = write(content, Protection.WHERE_NEEDED);
        return Sample.comesBack(document, content) ? document : write(content, Protection.EVERYWHERE);
    }

    static String write(CycleContent content, Protection protection) {
        var writer = new Writer(protection);
        writer.cycle(content);
        return String.join("\n\n", writer.blocks) + "\n";
    }

    private void cycle(CycleContent content) {
        add("# " + title(content));
        window(content.registrationWindow()).ifPresent(bounds -> add("Inscriptions : " + bounds));
        named("Chapo", Sample.Position.LEAD, content.leadMarkdown());
        named("Annonce", Sample.Position.ANNOUNCEMENT, content.announcementMarkdown());
        content.sections().forEach(this::section);
        add("## Programme");
        text(Sample.Position.PROGRAMME, content.programmeMarkdown());
        content.days().forEach(this::day);
        if (!content.closingMarkdown().isEmpty()) {
            add(protection.closing(content.closingMarkdown()));
        }
    }

    private static String title(CycleContent content) {
        var place = content.place().isEmpty() ? "" : ", à " + PlainText.write(content.place());
        return "\"%s\", %s%s (/rencontre/%s)"
                .formatted(
                        PlainText.write(content.title()).replace("\"", "\\\""),
                        dates(content.days().stream().map(DayContent::date).toList()),
                        place,
                        content.slug());
    }

    private static String dates(List<LocalDate> dates) {
        var sameYear = dates.stream().map(LocalDate::getYear).distinct().count() == 1;
        var words = dates.stream()
                .map(date -> "le " + (sameYear ? dayAndMonth(date) : inFull(date)))
                .toList();
        return French.enumeration(words) + (sameYear ? " " + year(dates.getFirst()) : "");
    }

    private static Optional<String> window(RegistrationWindow window) {
        var opens = window.opens().map(moment -> "du " + moment(moment));
        var closes = window.closes().map(moment -> (opens.isEmpty() ? "jusqu'au " : "au ") + moment(moment));
        return opens.isEmpty() && closes.isEmpty()
                ? Optional.empty()
                : Optional.of(opens.stream().collect(Collectors.joining())
                        + (opens.isPresent() && closes.isPresent() ? " " : "")
                        + closes.orElse(""));
    }

    private void section(Section section) {
        var heading = protection.heading(PlainText.write(section.heading()));
        add(("## " + heading).strip());
        if (Kinds.ofSection(heading) != section.kind()) {
            add("Rubrique : " + Names.of(section.kind()));
        }
        text(Sample.Position.SECTION, section.markdown());
    }

    private void day(DayContent day) {
        var date = French.weekday(day.date());
        var name = date.substring(0, 1).toUpperCase(Locale.FRENCH) + date.substring(1) + " " + inFull(day.date());
        add("### " + name + (day.title().isEmpty() ? "" : " : " + plain(day.title())));
        day.capacity().ifPresent(this::seats);
        day.place().ifPresent(place -> add("Lieu : " + plain(place)));
        labelled("Accès", day.access());
        labelled("Transports", day.transport());
        if (day.status() != DayContent.Status.PLANNED) {
            add("État : " + Names.of(day.status()));
        }
        labelled("Motif", day.reason());
        text(Sample.Position.DAY, day.introductionMarkdown());
        day.sequences().forEach(this::sequence);
    }

    private void seats(int seats) {
        add("Jauge : " + seats + (seats < 2 ? " place" : " places"));
    }

    private void sequence(SequenceContent sequence) {
        var hours = Hours.write(sequence.start())
                + sequence.end().map(end -> "-" + Hours.write(end)).orElse("");
        // Hours alone would take a title from the lines beside them.
        var title = sequence.title().isEmpty() ? "&nbsp;" : plain(sequence.title());
        add("**" + hours + " : " + title + "**");
        labelled("Salle", sequence.room());
        sequence.capacity().ifPresent(this::seats);
        if (!sequence.speakers().isEmpty()) {
            add("Intervenants : "
                    + sequence.speakers().stream()
                            .map(speaker ->
                                    Moments.veiled(PlainText.write(speaker).replace(";", "\\;")))
                            .collect(Collectors.joining(" ; ")));
        }
        if (!Kinds.angle(sequence.title()).equals(sequence.angle())) {
            add("Angle : " + Names.of(sequence.angle()));
        }
        if (Kinds.ofSequence(sequence.title(), sequence.markdown()) != sequence.kind()
                || !WorkshopNames.of(sequence.title()).isEmpty()
                || ListedWorkshops.areMeant(sequence.title())
                || !ListedWorkshops.of(sequence.title(), sequence.markdown()).isEmpty()) {
            add("Type : " + Names.of(sequence.kind()));
        }
        text(Sample.Position.SEQUENCE, sequence.markdown());
    }

    private void labelled(String label, String line) {
        if (!line.isEmpty()) {
            add(label + " : " + plain(line));
        }
    }

    private void named(String name, Sample.Position position, String text) {
        if (!text.isEmpty()) {
            add(name);
            text(position, text);
        }
    }

    private void text(Sample.Position position, String text) {
        if (!text.isEmpty()) {
            add(protection.text(position, text));
        }
    }

    private void add(String block) {
        blocks.add(block);
    }

    /** A line of which no reader of the document takes a part for an hour or a date. */
    private static String plain(String line) {
        var markdown = PlainText.write(line);
        return EntryLine.saysWhere(markdown) ? Moments.veiledWhole(markdown) : Moments.veiled(markdown);
    }

    private static String dayAndMonth(LocalDate date) {
        return French.dayOfMonth(date) + " " + French.month(date);
    }

    private static String inFull(LocalDate date) {
        return dayAndMonth(date) + " " + year(date);
    }

    private static String year(LocalDate date) {
        return "%04d".formatted(date.getYear());
    }

    private static String moment(LocalDateTime moment) {
        return inFull(moment.toLocalDate()) + " à " + Hours.write(moment.toLocalTime());
    }
}
