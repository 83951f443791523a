package fr.preau.registration.list;

import fr.preau.mail.Messages;
import fr.preau.registration.LetterKind;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.rules.Questions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads one registration whole, from every table that knows something of it. */
@NamedInterface("list")
@Repository
public class RegistrationFiles {

    private static final List<String> KINDS =
            Arrays.stream(LetterKind.values()).map(Enum::name).toList();

    private final JdbcClient jdbc;
    private final Places places;
    private final Questions questions;
    private final PersonNotes notes;
    private final Messages messages;

    RegistrationFiles(JdbcClient jdbc, Places places, Questions questions, PersonNotes notes, Messages messages) {
        this.jdbc = jdbc;
        this.places = places;
        this.questions = questions;
        this.notes = notes;
        this.messages = messages;
    }

    /** That registration, if it is one of that cycle. */
    @Transactional(readOnly = true)
    public Optional<RegistrationFile> of(long cycleId, long registration) {
        return jdbc.sql("SELECT * FROM registration WHERE id = :id AND cycle_id = :cycle")
                .param("id", registration)
                .param("cycle", cycleId)
                .query(this::file)
                .optional();
    }

    private RegistrationFile file(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        return new RegistrationFile(
                id,
                Registrations.person(row),
                row.getString("request_reason"),
                row.getBoolean("short_notice"),
                row.getTimestamp("created_at").toInstant(),
                places.of(id).stream().map(this::place).toList(),
                history(id),
                questions.answers(List.of(id)).getOrDefault(id, List.of()),
                notes.of(id),
                messages.about(KINDS, id));
    }

    private RegistrationFile.Place place(Places.Place place) {
        var rank = place.state() == PlaceState.WAITING
                ? place.queueNumber().map(queued -> places.rank(place.dayId(), queued))
                : Optional.<Integer>empty();
        return new RegistrationFile.Place(
                place.dayId(),
                place.state(),
                rank.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                place.offeredUntil(),
                place.kept());
    }

    private List<RegistrationFile.Event> history(long registration) {
        return jdbc.sql("""
                SELECT e.day_id, e.at, e.what, e.by_whom, e.note, r.first_name || ' ' || r.last_name AS handed_to
                FROM place_event e
                LEFT JOIN registration r ON r.id = e.handed_to AND r.email <> ''
                WHERE e.registration_id = :registration
                ORDER BY e.id
                """)
                .param("registration", registration)
                .query((row, _) -> new RegistrationFile.Event(
                        row.getLong("day_id"),
                        row.getTimestamp("at").toInstant(),
                        PlaceState.valueOf(row.getString("what")),
                        row.getString("by_whom"),
                        row.getString("note"),
                        Optional.ofNullable(row.getString("handed_to"))))
                .list();
    }
}
