package fr.preau.management.attendance;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.preau.attendance.Attendances.Attendee;
import fr.preau.attendance.HalfDay;
import fr.preau.management.spreadsheet.FrenchCsv;
import fr.preau.management.spreadsheet.Spreadsheet;
import fr.preau.platform.address.NoAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Presence as a CSV file, one line a person and day, in the manner of {@link Spreadsheet}. */
final class AttendanceSpreadsheet {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEADINGS = List.of(
            "Nom",
            "Prénom",
            "Courriel",
            "Profil",
            "Structure",
            "Département",
            "Journée",
            "Matin",
            "Après-midi",
            "Minutes",
            "Sur place");

    private final Writer out;
    private final CsvWriter csv;

    AttendanceSpreadsheet(Writer out) throws IOException {
        this.out = out;
        this.csv = FrenchCsv.on(out);
        csv.writeRecord(HEADINGS);
    }

    void write(Attendee attendee, LocalDate day) {
        var person = attendee.person();
        var cells = new ArrayList<>(List.of(
                person.lastName(),
                person.firstName(),
                NoAddress.shown(person.email()),
                person.profile().label(),
                person.organisation(),
                person.department(),
                DATE.format(day)));
        for (var part : HalfDay.Part.values()) {
            cells.add(attendee.attended().stream().anyMatch(half -> half.part() == part) ? "oui" : "");
        }
        cells.add(Integer.toString(attendee.minutes()));
        cells.add(attendee.walkIn() ? "oui" : "");
        csv.writeRecord(cells.stream().map(Spreadsheet::harmless).toList());
    }

    void end() {
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
