package fr.preau.cycle.document;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.text.Kinds;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A small page in which a text is tried: if the document of that page reads back as the same page,
 * without a remark, the text may stand bare in a document. The reader alone decides what is what, so
 * the writer asks it and keeps no second list of rules.
 */
final class Sample {

    private static final Defaults DEFAULTS = new Defaults(LocalDate.of(2096, 1, 1), ZoneOffset.UTC);
    private static final LocalDate FIRST = LocalDate.of(2096, 2, 29);

    private Sample() {}

    /** Where a text can stand. */
    enum Position {
        LEAD,
        ANNOUNCEMENT,
        HEADING,
        SECTION,
        PROGRAMME,
        DAY,
        SEQUENCE,
        CLOSING;

        private String or(Position position, String text, String otherwise) {
            return this == position ? text : otherwise;
        }
    }

    static boolean standsBare(Position position, String text) {
        var content = with(position, text);
        var reading = CycleDocument.read(Writer.write(content, Protection.NOWHERE), DEFAULTS);
        return reading instanceof DocumentReading.Read read
                && read.content().equals(content)
                && read.remarks().isEmpty();
    }

    static boolean comesBack(String document, CycleContent content) {
        return CycleDocument.read(document, DEFAULTS) instanceof DocumentReading.Read read
                && read.content().equals(content);
    }

    private static CycleContent with(Position position, String text) {
        return new CycleContent(
                "Titre",
                "titre",
                "Lyon",
                position.or(Position.LEAD, text, "Un mot."),
                position.or(Position.ANNOUNCEMENT, text, "Un mot."),
                RegistrationWindow.UNBOUNDED,
                List.of(
                        new Section(
                                Section.Kind.OTHER,
                                position.or(Position.HEADING, text, "Autre"),
                                position.or(Position.SECTION, text, "Un mot.")),
                        new Section(Section.Kind.CONTEXT, "Contexte", "Un mot.")),
                position.or(Position.PROGRAMME, text, "Un mot."),
                List.of(
                        day(
                                FIRST,
                                position.or(Position.DAY, text, "Un mot."),
                                position.or(Position.SEQUENCE, text, "Un mot.")),
                        day(FIRST.plusDays(1), "Un mot.", "Un mot.")),
                position.or(Position.CLOSING, text, "## Suite\n\nUn mot."));
    }

    private static DayContent day(LocalDate date, String introduction, String text) {
        return new DayContent(
                date,
                "",
                Optional.empty(),
                "",
                "",
                OptionalInt.empty(),
                DayContent.Status.PLANNED,
                "",
                introduction,
                List.of(sequence(9, text), sequence(10, "Un mot."), sequence(11, text)));
    }

    private static SequenceContent sequence(int hour, String text) {
        return new SequenceContent(
                LocalTime.of(hour, 0),
                Optional.of(LocalTime.of(hour + 1, 0)),
                "Séquence",
                text,
                Kinds.ofSequence("Séquence", text),
                Optional.empty(),
                List.of());
    }
}
