package fr.preau.testing;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.attendance.CheckIn;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.Observation;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A cycle of two days that is over, on an instance whose clock stands: people register for days to come,
 * which {@link #hold} then lays into the past.
 */
public final class AttendedCycle {

    public static final String FIRST = "2024-09-03";
    public static final String SECOND = "2024-09-05";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final TestInstance preau;
    private final String slug;
    private final List<Long> days;

    private AttendedCycle(TestInstance preau) {
        this.preau = preau;
        this.slug = preau.publish(cycle().day("2024-12-03", 300).day("2024-12-05", 300));
        this.days = List.of(preau.day(slug, "2024-12-03"), preau.day(slug, "2024-12-05"));
    }

    public static AttendedCycle at(TestInstance preau) {
        return new AttendedCycle(preau);
    }

    /** Registers somebody for both days, and returns their registration's number. */
    public long register(Mailbox person, String firstName, String lastName, String organisation) {
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("firstName", firstName)
                .with("lastName", lastName)
                .with("organisation", organisation)
                .day(days.getFirst())
                .day(days.getLast())
                .send();
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email AND cycle_id = :cycle")
                .param("email", person.address())
                .param("cycle", cycleNow().id())
                .query(Long.class)
                .single();
    }

    public long register(Mailbox person) {
        return register(person, "Claire", "Martin", "Ville d’essai");
    }

    /** The days were held, a week before the instance's day. */
    public AttendedCycle hold() {
        return hold(FIRST, SECOND);
    }

    public AttendedCycle hold(String first, String second) {
        lay(days.getFirst(), first);
        lay(days.getLast(), second);
        return this;
    }

    private void lay(long day, String date) {
        preau.jdbc()
                .sql("UPDATE meeting_day SET date = :date::date WHERE id = :day")
                .param("date", date)
                .param("day", day)
                .update();
    }

    /** Somebody was seen on that half-day of the first or second day. */
    public AttendedCycle present(long registration, int day, Part part) {
        return record(registration, day, part, What.PRESENT, LocalTime.of(9, 5));
    }

    /** They were not, after all. */
    public AttendedCycle absent(long registration, int day, Part part) {
        return record(registration, day, part, What.ABSENT, LocalTime.of(18, 0));
    }

    private AttendedCycle record(long registration, int day, Part part, What what, LocalTime at) {
        var held = day(day);
        var moment = held.content().date().atTime(at).atZone(PARIS).toInstant();
        preau.bean(CheckIn.class)
                .record(
                        held,
                        List.of(new Observation(UUID.randomUUID(), registration, part, what, How.LIST, moment)),
                        "accueil@exemple.fr");
        return this;
    }

    public String slug() {
        return slug;
    }

    public Cycle cycleNow() {
        return preau.bean(Cycles.class).withSlug(slug).orElseThrow();
    }

    /** The first or second day. */
    public Cycle.Day day(int number) {
        return cycleNow().day(days.get(number - 1)).orElseThrow();
    }

    public LocalDate date(int number) {
        return day(number).content().date();
    }
}
