package fr.preau.attendance.paper;

import fr.preau.attendance.Attendances;
import fr.preau.attendance.Attendances.AttendedDay;
import fr.preau.attendance.Attendances.Attendee;
import fr.preau.attendance.paper.Attested.AttendedHalfDay;
import fr.preau.attendance.paper.Attested.Worth;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.DayTiming;
import fr.preau.platform.Entries;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.Person;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.desk.WorkshopRows;
import fr.preau.registration.desk.WorkshopRows.Chosen;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of attendance: made from the journal of presence and from nothing else. */
@Service
public class Certificates {

    private final Attendances attendances;
    private final Cycles cycles;
    private final People people;
    private final WorkshopRows workshops;
    private final CertificateRows rows;
    private final Settings settings;
    private final Clock clock;

    Certificates(
            Attendances attendances,
            Cycles cycles,
            People people,
            WorkshopRows workshops,
            CertificateRows rows,
            Settings settings,
            Clock clock) {
        this.attendances = attendances;
        this.cycles = cycles;
        this.people = people;
        this.workshops = workshops;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is known of a certificate now: what it is worth, and what the journal says today. */
    public record Verdict(Certificate certificate, Worth worth, List<AttendedHalfDay> now) {

        public Verdict {
            now = List.copyOf(now);
        }
    }

    /**
     * Somebody who was there.
     *
     * @param latest their latest certificate, which may say something else
     */
    public record Attending(Someone someone, Attested attested, Optional<Certificate> latest) {

        /** Whether the latest certificate says what is so now. */
        public boolean upToDate() {
            return latest.filter(certificate -> certificate.attested().equals(attested))
                    .isPresent();
        }
    }

    /** What that person's certificate would say now; empty if they were at nothing that is over. */
    public Optional<Attested> attested(Cycle cycle, Someone someone) {
        var days = attendances.of(cycle, someone.registrationId()).stream()
                .filter(day -> over(cycle, day.day()))
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(attested(
                        cycle,
                        someone.person(),
                        days,
                        chosen(someone.registrationId(), days, workshops.chosen(List.of(someone.registrationId())))));
    }

    /** Everybody who was at something of that cycle that is over, in French alphabetical order. */
    public List<Attending> attending(Cycle cycle) {
        var people = new HashMap<Long, Attendee>();
        var days = new HashMap<Long, List<AttendedDay>>();
        cycle.days().stream()
                .filter(day -> over(cycle, day))
                .forEach(day -> attendances.people(cycle, day).stream()
                        .filter(Attendee::present)
                        .forEach(one -> {
                            people.put(one.registrationId(), one);
                            days.computeIfAbsent(one.registrationId(), _ -> new ArrayList<>())
                                    .add(new AttendedDay(day, one.attended()));
                        }));
        var choices = workshops.chosen(people.keySet());
        var latest = rows.latest(people.keySet()).stream()
                .collect(Collectors.toMap(Certificate::registrationId, Function.identity()));
        return people.values().stream()
                .sorted(SheetPaper.inFrenchOrder())
                .map(one -> new Attending(
                        new Someone(one.registrationId(), cycle.id(), one.person()),
                        attested(
                                cycle,
                                one.person(),
                                Entries.of(days, one.registrationId()),
                                chosen(one.registrationId(), Entries.of(days, one.registrationId()), choices)),
                        Optional.ofNullable(latest.get(one.registrationId()))))
                .filter(one -> one.attested.named())
                .toList();
    }

    /**
     * The certificate that says what is so now: the latest, or a new version if something changed since;
     * empty if the person was at nothing that is over.
     */
    @Transactional
    public Optional<Certificate> issue(Cycle cycle, Someone someone) {
        return attested(cycle, someone)
                .filter(Attested::named)
                .map(attested -> issue(someone.registrationId(), attested));
    }

    /** The same for those of whom that is true, among everybody who was there. */
    @Transactional
    public List<Certificate> issue(Cycle cycle, Predicate<Someone> which) {
        return attending(cycle).stream()
                .filter(one -> which.test(one.someone))
                .map(one -> issue(one.someone.registrationId(), one.attested))
                .toList();
    }

    private Certificate issue(long registrationId, Attested attested) {
        rows.lock(registrationId);
        var latest = rows.latest(registrationId);
        return latest.filter(certificate -> certificate.attested().equals(attested))
                .orElseGet(() -> rows.insert(
                        registrationId,
                        latest.map(Certificate::version).orElse(0) + 1,
                        VerificationCode.fresh(),
                        attested,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    public Optional<Certificate> withId(long id) {
        return rows.withId(id);
    }

    /** What is to be said of that code; empty if no certificate has it. Changes nothing. */
    public Optional<Verdict> verify(VerificationCode code) {
        return rows.withCode(code)
                .flatMap(certificate -> people.withId(certificate.registrationId())
                        .flatMap(someone ->
                                cycles.withId(someone.cycleId()).map(cycle -> verdict(certificate, cycle, someone))));
    }

    private Verdict verdict(Certificate certificate, Cycle cycle, Someone someone) {
        var now = attested(cycle, someone);
        var halfDays = now.map(Attested::halfDays).orElse(List.of());
        var latest = rows.latest(someone.registrationId())
                .filter(newest -> newest.id() == certificate.id())
                .isPresent();
        var attested = certificate.attested();
        var worth = latest && now.isPresent() ? attested.worthNow(now.get()) : attested.worth(halfDays);
        return new Verdict(certificate, worth, halfDays);
    }

    private boolean over(Cycle cycle, Cycle.Day day) {
        return DayTiming.of(cycle, day).now(clock.instant(), settings.zone()) == DayNow.OVER;
    }

    /** « 24 septembre 2024, 9 h 30 : Atelier B », of the half-days at which they were; nobody has a seat who waits. */
    private static List<String> chosen(long registration, List<AttendedDay> days, Map<PlaceKey, List<Chosen>> choices) {
        return days.stream()
                .flatMap(day -> choices
                        .getOrDefault(new PlaceKey(registration, day.day().id()), List.of())
                        .stream()
                        .filter(one -> one.rank().isEmpty()
                                && day.attended().stream()
                                        .anyMatch(half -> !one.start().isBefore(half.starts())
                                                && one.start().isBefore(half.ends())))
                        .map(one -> "%s, %s : %s"
                                .formatted(
                                        French.date(day.day().content().date()),
                                        French.hour(one.start()),
                                        one.title())))
                .toList();
    }

    private static Attested attested(Cycle cycle, Person person, List<AttendedDay> days, List<String> workshops) {
        return new Attested(
                person.lastName(),
                person.firstName(),
                person.organisation(),
                cycle.title(),
                French.enumeration(days.stream()
                        .map(day -> cycle.placeOf(day.day()))
                        .filter(place -> !place.isEmpty())
                        .distinct()
                        .toList()),
                halfDays(days),
                workshops);
    }

    private static List<AttendedHalfDay> halfDays(List<AttendedDay> days) {
        return days.stream()
                .flatMap(day -> day.attended().stream()
                        .map(half -> new AttendedHalfDay(day.day().content().date(), half)))
                .toList();
    }
}
