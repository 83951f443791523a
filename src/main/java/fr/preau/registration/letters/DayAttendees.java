package fr.preau.registration.letters;

import fr.preau.cycle.Attendees;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayChange;
import fr.preau.mail.MimeLetters;
import fr.preau.mail.Outbox;
import fr.preau.platform.address.NoAddress;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Registrations;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers the cycle module about the people of its days, and has them written to when a day changes. */
@Repository
class DayAttendees implements Attendees {

    private final JdbcClient jdbc;
    private final Registrations registrations;
    private final ObjectProvider<Cycles> cycles;
    private final ObjectProvider<DayLetters> letters;
    private final ObjectProvider<MimeLetters> mime;
    private final Outbox outbox;

    DayAttendees(
            JdbcClient jdbc,
            Registrations registrations,
            ObjectProvider<Cycles> cycles,
            ObjectProvider<DayLetters> letters,
            ObjectProvider<MimeLetters> mime,
            Outbox outbox) {
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.cycles = cycles;
        this.letters = letters;
        this.mime = mime;
        this.outbox = outbox;
    }

    @Override
    public List<Attendee> on(Collection<Long> days) {
        return jdbc.sql("""
                SELECT r.id, r.first_name || ' ' || r.last_name AS name, r.email,
                       array_agg(p.day_id ORDER BY p.day_id) AS days
                FROM place p
                JOIN registration r ON r.id = p.registration_id
                WHERE p.day_id = ANY (:days) AND p.state NOT IN ('WITHDRAWN', 'REFUSED') AND r.email <> ''
                GROUP BY r.id
                ORDER BY r.last_name, r.first_name, r.id
                """)
                .param("days", days.toArray(Long[]::new))
                .query((row, _) ->
                        new Attendee(row.getLong("id"), row.getString("name"), row.getString("email"), List.of((Long[])
                                row.getArray("days").getArray())))
                .list();
    }

    @Override
    public Optional<Sample> sample(List<DayChange> changes) {
        return on(changes.stream().map(DayChange::day).toList()).stream()
                .filter(attendee -> !NoAddress.is(attendee.email()))
                .findFirst()
                .flatMap(attendee -> registrations.withId(attendee.registrationId()))
                .flatMap(registration -> cycles.getObject()
                        .withId(registration.cycleId())
                        .flatMap(cycle -> letters.getObject().ahead(registration, cycle, changes)))
                .map(letter -> new Sample(
                        letter.email(), letter.subject(), mime.getObject().plain(letter)));
    }

    /** One message for the days that are cancelled, one for those that change. */
    @Override
    public int tell(List<DayChange> changes) {
        return plan(
                        LetterKind.DAY_CANCELLED,
                        changes.stream().filter(DayChange::cancels).toList())
                + plan(
                        LetterKind.DAY_CHANGED,
                        changes.stream().filter(change -> !change.cancels()).toList());
    }

    private int plan(LetterKind kind, List<DayChange> changes) {
        var letters = on(changes.stream().map(DayChange::day).toList()).stream()
                .filter(attendee -> !NoAddress.is(attendee.email()))
                .map(attendee ->
                        new Outbox.Intention(kind.name(), attendee.registrationId(), attendee.days(), attendee.email()))
                .toList();
        outbox.planForMany(letters);
        return letters.size();
    }
}
