package fr.preau.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.Attendances.Attendee;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.attendance.Turnouts.Trait;
import fr.preau.cycle.Cycle;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database counts of presence is what {@link PresenceFigures} says of the people, whatever was recorded. */
class TurnoutsTest {

    private static final int SEQUENCES = 12;
    private static final int PEOPLE = 6;
    private static final int RECORDS = 25;
    private static final List<String> ORGANISATIONS = List.of("Ville d’essai", "Préfecture");

    private final TestInstance preau = TestInstance.shared();

    static long[] seeds() {
        return new Random().longs(SEQUENCES).toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDatabaseCountsAsTheFiguresDo(long seed) {
        var random = new Random(seed);
        var held = AttendedCycle.at(preau);
        var people = new ArrayList<Long>();
        var addresses = new ArrayList<Mailbox>();
        for (var number = 0; number < PEOPLE; number++) {
            var person = Mailbox.at(preau);
            addresses.add(person);
            people.add(held.register(person, "Claire", "Martin", ORGANISATIONS.get(number % ORGANISATIONS.size())));
        }
        preau.visitor()
                .post(
                        addresses.getFirst().ownPage() + "/desistement/"
                                + held.day(1).id(),
                        Map.of());
        held.hold();
        for (var number = 0; number < RECORDS; number++) {
            record(random, held, people.get(random.nextInt(people.size())));
        }

        for (var day : held.cycleNow().days()) {
            var expected = figures(held.cycleNow(), day);
            var counted = preau.bean(Turnouts.class).of(List.of(day.id()));
            if (!expected.recorded()) {
                assertThat(counted).isEmpty();
                continue;
            }
            assertThat(counted.get(day.id()))
                    .isEqualTo(new Turnout(
                            expected.registered(),
                            expected.present(),
                            expected.walkIns(),
                            at(expected, Part.MORNING),
                            at(expected, Part.AFTERNOON)));
            assertThat(preau.bean(Turnouts.class).by(Trait.ORGANISATION, List.of(day.id()), 10))
                    .containsExactlyInAnyOrderElementsOf(expected.organisations());
        }
    }

    @Test
    void aDayAtWhichNobodyWasSeenHasNoTurnout() {
        var held = AttendedCycle.at(preau);
        held.register(Mailbox.at(preau));

        assertThat(preau.bean(Turnouts.class).of(List.of(held.day(1).id()))).isEmpty();
    }

    private PresenceFigures figures(Cycle cycle, Cycle.Day day) {
        List<Attendee> people = preau.bean(Attendances.class).people(cycle, day);
        return PresenceFigures.of(preau.bean(Attendances.class).halfDays(day), people);
    }

    private static int at(PresenceFigures figures, Part part) {
        return figures.halves().stream()
                .filter(half -> half.half().part() == part)
                .mapToInt(PresenceFigures.HalfCount::present)
                .sum();
    }

    private void record(Random random, AttendedCycle held, long person) {
        var day = held.day(1 + random.nextInt(2));
        var moment = day.content()
                .date()
                .atTime(LocalTime.of(9, random.nextInt(5)))
                .atZone(ZoneId.of("Europe/Paris"))
                .toInstant();
        preau.bean(CheckIn.class)
                .record(
                        day,
                        List.of(new Observation(
                                UUID.randomUUID(),
                                person,
                                Part.values()[random.nextInt(2)],
                                random.nextInt(3) == 0 ? What.ABSENT : What.PRESENT,
                                random.nextInt(4) == 0 ? How.WALK_IN : How.LIST,
                                moment)),
                        "accueil@exemple.fr");
    }
}
