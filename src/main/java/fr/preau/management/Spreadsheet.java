package fr.preau.management;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.preau.registration.Questions.Answered;
import fr.preau.registration.Questions.Question;
import fr.preau.registration.RegistrationList.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Registrations as a CSV file that French spreadsheet programs open as it is: byte order mark,
 * semicolons, and no cell that they would take for a formula (OWASP, « CSV Injection »).
 */
public final class Spreadsheet {

    /** By which Excel knows UTF-8. */
    public static final char BYTE_ORDER_MARK = '\ufeff';

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEADINGS = List.of(
            "Nom",
            "Prénom",
            "Courriel",
            "Téléphone",
            "Profil",
            "Fonction",
            "Structure",
            "Type de structure",
            "Département",
            "À prévoir",
            "Motif de la demande",
            "Journée",
            "État",
            "Inscription le");

    private final CsvWriter csv;
    private final ZoneId zone;
    private final List<Question> questions;

    /** @param questions a column each, after the others */
    Spreadsheet(Writer out, ZoneId zone, List<Question> questions) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.zone = zone;
        this.questions = questions;
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(Stream.concat(
                        HEADINGS.stream(),
                        questions.stream()
                                .map(question -> harmless(question.wording().label())))
                .toList());
        flush();
    }

    void write(Row row, LocalDate day, List<Answered> answers) {
        var given = answers.stream().collect(Collectors.toMap(Answered::question, Answered::text));
        csv.writeRecord(Stream.concat(
                        known(row, day), questions.stream().map(question -> given.getOrDefault(question.id(), "")))
                .map(Spreadsheet::harmless)
                .toList());
        flush();
    }

    private Stream<String> known(Row row, LocalDate day) {
        var person = row.person();
        return Stream.of(
                person.lastName(),
                person.firstName(),
                person.email(),
                person.phone(),
                person.profile().label(),
                person.job(),
                person.organisation(),
                Labels.kind(person.organisationKind()),
                person.department(),
                person.accessNeeds(),
                row.reason(),
                DATE.format(day),
                row.state().label(),
                MOMENT.format(LocalDateTime.ofInstant(row.registeredAt(), zone)));
    }

    private void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same cell, not to be taken for a formula. */
    public static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
