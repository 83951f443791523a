package fr.preau.demo;

import fr.preau.attendance.Attendances;
import fr.preau.attendance.CheckIn;
import fr.preau.attendance.HalfDay;
import fr.preau.cycle.Cycle;
import fr.preau.platform.Settings;
import fr.preau.registration.SearchTerms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cycles that were held before the demonstration begins: who had registered and who was seen when. It is
 * written into the tables as it would stand there now, because the desk and the door rightly refuse to
 * act in the past, and nobody is to be written to about it.
 */
@Component
class DemoPast {

    private static final int OPENED_DAYS_BEFORE = 47;
    private static final int TAKEN_DAYS_BEFORE = 20;

    private final JdbcClient jdbc;
    private final Attendances attendances;
    private final CheckIn checkIn;
    private final TransactionTemplate transaction;
    private final Settings settings;

    DemoPast(
            JdbcClient jdbc,
            Attendances attendances,
            CheckIn checkIn,
            TransactionTemplate transaction,
            Settings settings) {
        this.jdbc = jdbc;
        this.attendances = attendances;
        this.checkIn = checkIn;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * Who came.
     *
     * @param firstPerson of {@link DemoPeople}
     * @param onDays how many had registered for each day, fewer from one to the next
     * @param walkIns who came to the first day without having registered
     */
    record Attendance(int firstPerson, List<Integer> onDays, int walkIns) {
        Attendance {
            onDays = List.copyOf(onDays);
        }

        private int people() {
            return onDays.getFirst() + walkIns;
        }

        private boolean walkedIn(int number) {
            return number >= onDays.getFirst();
        }
    }

    /** Writes it, unless it is there. */
    void tell(Cycle cycle, Attendance who) {
        var there = jdbc.sql("SELECT EXISTS (SELECT 1 FROM registration WHERE cycle_id = :cycle)")
                .param("cycle", cycle.id())
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            var days = cycle.days();
            days.forEach(day -> checkIn.replace(day, _ -> true, attendances.halfDays(day)));
            IntStream.range(0, who.people()).forEach(number -> {
                var person = register(cycle, who, number);
                come(person, number, days.getFirst(), who.walkedIn(number));
                IntStream.range(1, days.size())
                        .filter(day -> number < who.onDays.get(day))
                        .forEach(day -> come(person, number, days.get(day), false));
            });
        });
    }

    private long register(Cycle cycle, Attendance who, int number) {
        var person = DemoPeople.number(who.firstPerson + number);
        var opened = cycle.days().getFirst().content().date().minusDays(OPENED_DAYS_BEFORE);
        return jdbc.sql("""
                INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                          organisation, organisation_kind, department, access_needs, search_key,
                                          organisation_key, found_by, created_at)
                VALUES (:cycle, :email, :email, :lastName, :firstName, :phone, :job, :profile,
                        :organisation, :kind, :department, '', :searchKey, :organisationKey,
                        :foundBy::tsvector, :at)
                RETURNING id
                """)
                .param("cycle", cycle.id())
                .param("email", person.emailKey())
                .param("lastName", person.lastName())
                .param("firstName", person.firstName())
                .param("phone", person.phone())
                .param("job", person.job())
                .param("profile", person.profile().name())
                .param("organisationKey", person.organisationKey())
                .param("foundBy", SearchTerms.words(cycle.id(), person))
                .param("organisation", person.organisation())
                .param("kind", person.organisationKind())
                .param("department", person.department())
                .param("searchKey", person.searchKey())
                .param("at", moment(opened.plusDays(number % 25), LocalTime.of(10, number)))
                .query(Long.class)
                .single();
    }

    /** Most come and stay, some do not come, some leave at noon or come after it. */
    private void come(long person, int number, Cycle.Day day, boolean walkIn) {
        var date = day.content().date();
        var taken =
                walkIn ? moment(date, LocalTime.of(9, 20)) : moment(date.minusDays(TAKEN_DAYS_BEFORE), LocalTime.NOON);
        jdbc.sql("""
                INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                SELECT id, :day, email_key, 'CONFIRMED', :at, :at
                FROM registration
                WHERE id = :person
                """)
                .param("day", day.id())
                .param("person", person)
                .param("at", taken)
                .update();
        jdbc.sql("""
                INSERT INTO place_event (registration_id, day_id, at, what, by_whom)
                VALUES (:person, :day, :at, 'CONFIRMED', :by)
                """)
                .param("person", person)
                .param("day", day.id())
                .param("at", taken)
                .param("by", walkIn ? DemoSetup.EMAIL : "PERSON")
                .update();
        var mood = walkIn ? 0 : (number * 7 + date.getMonthValue()) % 23;
        for (var half : attendances.halfDays(day)) {
            var afternoon = half.part() == HalfDay.Part.AFTERNOON;
            if (mood > 2 && !(mood == 3 && afternoon) && !(mood == 4 && !afternoon) || walkIn) {
                seen(
                        person,
                        number,
                        date,
                        half,
                        walkIn && !afternoon ? "WALK_IN" : number % 3 == 0 ? "LIST" : "SCAN",
                        day.id());
            }
        }
    }

    private void seen(long person, int number, LocalDate date, HalfDay half, String how, long day) {
        var at = moment(date, half.starts().minusMinutes(22).plusSeconds(number * 29L % 1_500));
        jdbc.sql("""
                INSERT INTO presence_event (id, registration_id, day_id, part, what, how, by_whom, happened_at,
                                            arrived_at)
                VALUES (:id, :person, :day, :part, 'PRESENT', :how, :by, :at, :arrived)
                """)
                .param(
                        "id",
                        UUID.nameUUIDFromBytes(
                                "%d %d %s".formatted(person, day, half.part()).getBytes(StandardCharsets.UTF_8)))
                .param("person", person)
                .param("day", day)
                .param("part", half.part().name())
                .param("how", how)
                .param("by", DemoSetup.EMAIL)
                .param("at", at)
                .param("arrived", at.plusSeconds(1 + number % 4 * 20L))
                .update();
    }

    private OffsetDateTime moment(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(settings.zone()).toOffsetDateTime();
    }
}
