package fr.preau.attendance;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.attendance.Recorded.Kept;
import fr.preau.attendance.Recorded.Reason;
import fr.preau.attendance.Recorded.Refused;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The journal of presence on the real database; the shared instance stands on 10 September 2024. */
class CheckInTest {

    private static final String TODAY = "2024-09-10";
    private static final String DESK = "accueil@exemple.fr";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day(TODAY, 10).day("2024-09-24", 10));
    private final CheckIn checkIn = preau.bean(CheckIn.class);
    private final Attendances attendances = preau.bean(Attendances.class);

    @Test
    void aPersonIsPresentOnTheHalfDayWhereTheyWereSeen() {
        var person = registered(TODAY);

        record(seen(person, Part.MORNING, "05:52:40"));

        assertThat(attendances.people(cycleNow(), day(TODAY))).singleElement().satisfies(one -> {
            assertThat(one.attended()).containsExactly(new HalfDay(Part.MORNING, LocalTime.of(9, 30), LocalTime.NOON));
            assertThat(one.minutes()).isEqualTo(150);
            assertThat(one.walkIn()).isFalse();
        });
        assertThat(attendances.of(cycleNow(), person))
                .singleElement()
                .satisfies(attended -> assertThat(attended.minutes()).isEqualTo(150));
    }

    @Test
    void theSameRecordSentTwiceIsOne() {
        var seen = seen(registered(TODAY), Part.MORNING, "05:40:00");

        assertThat(record(seen)).containsExactly(new Kept(seen.id()));
        assertThat(record(seen)).containsExactly(new Kept(seen.id()));
        assertThat(rows(day(TODAY).id())).isEqualTo(1);
    }

    @Test
    void aCorrectionIsOneMoreRowAndHoldsWhateverArrivesLater() {
        var person = registered(TODAY);
        record(new Observation(
                UUID.randomUUID(), person, Part.MORNING, What.ABSENT, How.LIST, Instant.parse("2024-09-10T05:50:00Z")));

        record(seen(person, Part.MORNING, "05:40:00"));

        assertThat(attendances.people(cycleNow(), day(TODAY)).getFirst().present())
                .isFalse();
        assertThat(rows(day(TODAY).id())).isEqualTo(2);
    }

    @Test
    void nobodyIsPresentWhoHasNoPlaceThatDay() {
        var elsewhere = seen(registered("2024-09-24"), Part.MORNING, "05:40:00");

        assertThat(record(elsewhere)).containsExactly(new Refused(elsewhere.id(), Reason.NOBODY_OF_THAT_DAY));
    }

    @Test
    void nobodyIsPresentBeforeTheDay() {
        var early = seen(registered("2024-09-24"), Part.MORNING, "05:40:00");

        assertThat(checkIn.record(day("2024-09-24"), List.of(early), DESK))
                .containsExactly(new Refused(early.id(), Reason.BEFORE_THE_DAY));
    }

    @Test
    void aPhoneWhoseClockIsAheadSawNothingInTheFutureAndItsCorrectionsStillFollow() {
        var person = registered(TODAY);
        var scan = seen(person, Part.MORNING, "21:00:00");
        var correction = new Observation(
                UUID.randomUUID(), person, Part.MORNING, What.ABSENT, How.LIST, Instant.parse("2024-09-10T21:00:05Z"));

        checkIn.record(day(TODAY), List.of(scan, correction), DESK);

        assertThat(attendances.people(cycleNow(), day(TODAY)).getFirst().present())
                .isFalse();

        assertThat(preau.jdbc()
                        .sql("SELECT bool_and(happened_at <= arrived_at) FROM presence_event WHERE day_id = :day")
                        .param("day", day(TODAY).id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theDatabaseRefusesToChangeOrEraseWhatWasSeen() {
        record(seen(registered(TODAY), Part.MORNING, "05:40:00"));

        List.of(
                        "UPDATE presence_event SET what = 'ABSENT'",
                        "UPDATE presence_event SET by_whom = 'STAFF', what = 'ABSENT'",
                        "UPDATE presence_event SET happened_at = happened_at - interval '1 minute'",
                        "DELETE FROM presence_event",
                        "TRUNCATE presence_event")
                .forEach(statement -> assertThatThrownBy(
                                () -> preau.jdbc().sql(statement).update())
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("presence is never changed nor erased"));
    }

    @Test
    void whatWasRecordedKeepsItsHoursWhenTheProgrammeChanges() {
        record(seen(registered(TODAY), Part.MORNING, "05:40:00"));
        preau.jdbc()
                .sql("UPDATE sequence SET starts = '10:30' WHERE day_id = :day AND rank = 0")
                .param("day", day(TODAY).id())
                .update();

        assertThat(attendances.halfDays(day(TODAY)).getFirst().starts()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void anOrganiserSetsTheHoursButTakesAwayNoHalfDayWhereSomebodyWas() {
        var morning = new HalfDay(Part.MORNING, LocalTime.of(9, 0), LocalTime.of(12, 30));
        var afternoon = new HalfDay(Part.AFTERNOON, LocalTime.of(14, 0), LocalTime.of(16, 0));
        record(seen(registered(TODAY), Part.MORNING, "05:40:00"));

        assertThat(checkIn.replace(day(TODAY), _ -> true, List.of(afternoon)))
                .isEqualTo(new CheckIn.Replacement.InUse(Part.MORNING));
        assertThat(checkIn.replace(day(TODAY), _ -> true, List.of(morning)))
                .isEqualTo(new CheckIn.Replacement.Replaced());
        assertThat(attendances.halfDays(day(TODAY))).containsExactly(morning);
    }

    private long registered(String date) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(day(date).id())
                .send();
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
    }

    private List<Recorded> record(Observation observation) {
        return checkIn.record(day(TODAY), List.of(observation), DESK);
    }

    private static Observation seen(long person, Part part, String utc) {
        return new Observation(
                UUID.randomUUID(), person, part, What.PRESENT, How.SCAN, Instant.parse(TODAY + "T" + utc + "Z"));
    }

    private Cycle cycleNow() {
        return preau.bean(Cycles.class).withSlug(slug).orElseThrow();
    }

    private Cycle.Day day(String date) {
        return cycleNow().day(preau.day(slug, date)).orElseThrow();
    }

    private int rows(long day) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM presence_event WHERE day_id = :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
