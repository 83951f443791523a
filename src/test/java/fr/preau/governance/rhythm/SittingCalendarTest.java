package fr.preau.governance.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.governance.rhythm.SittingCalendar.Entry;
import fr.preau.governance.rhythm.SittingCalendar.Wanting;
import fr.preau.platform.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The sittings of the year to come, on a day that people worked out by hand. */
class SittingCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);
    private static final Function<LocalDate, Optional<String>> FREE = _ -> Optional.empty();

    private static Wanting copil(LocalDate... planned) {
        return new Wanting(1, "Copil", 2, Optional.of(LocalDate.of(2025, 5, 20)), List.of(planned));
    }

    private static List<LocalDate> days(List<Entry> entries) {
        return entries.stream().map(Entry::on).toList();
    }

    private static Optional<String> weekends(LocalDate day) {
        return WorkingDays.works(day) ? Optional.empty() : Optional.of("fin de semaine");
    }

    @Test
    void eachSittingComesBeforeTheNextIsDue() {
        assertThat(days(SittingCalendar.of(List.of(copil()), TODAY, FREE)))
                .containsExactly(LocalDate.of(2025, 11, 18), LocalDate.of(2026, 5, 19));
    }

    @Test
    void aTakenDayMovesItForwardAndSaysWhy() {
        var holidays = SittingCalendar.of(
                List.of(copil()),
                TODAY,
                day -> day.isAfter(LocalDate.of(2025, 11, 9)) && day.isBefore(LocalDate.of(2025, 12, 1))
                        ? Optional.of("vacances")
                        : weekends(day));

        assertThat(holidays.getFirst().on()).isEqualTo(LocalDate.of(2025, 11, 7));
        assertThat(holidays.getFirst().late()).isFalse();
        assertThat(holidays.getFirst().avoided()).containsExactly("fin de semaine", "vacances");
    }

    @Test
    void whoIsLateSitsOnTheFirstFreeDayThatPeopleCanBeConvenedFor() {
        var late = new Wanting(1, "Copil", 2, Optional.of(LocalDate.of(2024, 5, 20)), List.of());

        var first = SittingCalendar.of(List.of(late), TODAY, SittingCalendarTest::weekends)
                .getFirst();

        assertThat(first.on()).isEqualTo(LocalDate.of(2025, 10, 16));
        assertThat(first.late()).isTrue();
    }

    @Test
    void aPlannedSittingStandsAndTheNextIsCountedFromIt() {
        var entries = SittingCalendar.of(List.of(copil(LocalDate.of(2025, 11, 4))), TODAY, FREE);

        assertThat(entries).extracting(Entry::planned).containsExactly(true, false);
        assertThat(days(entries)).containsExactly(LocalDate.of(2025, 11, 4), LocalDate.of(2026, 5, 5));
    }

    @Test
    void twoBodiesNeverSitOnOneDay() {
        var other = new Wanting(2, "Cotech", 2, Optional.of(LocalDate.of(2025, 5, 20)), List.of());

        var entries = SittingCalendar.of(List.of(copil(), other), TODAY, FREE);

        assertThat(days(entries)).doesNotHaveDuplicates().hasSize(4);
        assertThat(entries.getFirst().avoided()).containsExactly("Copil");
    }

    @Property(tries = 300)
    void noProposedDayIsTakenAndEachBodyKeepsItsMinimumWhereItCan(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> minimums,
            @ForAll @IntRange(max = 700) int since,
            @ForAll @Size(max = 6) List<@IntRange(max = 500) Integer> planned) {
        var bodies = minimums.stream()
                .map(minimum -> new Wanting(
                        minimum,
                        "Instance " + minimum,
                        minimum,
                        Optional.of(TODAY.minusDays(since)),
                        planned.stream().map(TODAY::plusDays).distinct().toList()))
                .toList();

        var entries = SittingCalendar.of(bodies, TODAY, SittingCalendarTest::weekends);

        var proposed = entries.stream().filter(one -> !one.planned()).toList();
        assertThat(days(proposed)).doesNotHaveDuplicates().allMatch(WorkingDays::works);
        assertThat(days(proposed)).allMatch(day -> !day.isBefore(TODAY.plusDays(SittingCalendar.NOTICE)));
        assertThat(entries.stream().filter(Entry::planned).count())
                .isEqualTo(
                        bodies.stream().mapToLong(body -> body.planned().size()).sum());
        bodies.forEach(body -> assertThat(
                        entries.stream().filter(one -> one.body() == body).count())
                .as("with those in the half year before, a year's minimum")
                .isGreaterThanOrEqualTo(body.minimum() - 2L));
    }

    @Test
    void aZoneIsThatOfTheDepartmentInANeighbourhoodsCode() {
        assertThat(SchoolZone.ofCode("QN06940I")).contains(SchoolZone.A);
        assertThat(SchoolZone.ofCode("QP013001")).contains(SchoolZone.B);
        assertThat(SchoolZone.ofCode("QN09301N")).contains(SchoolZone.C);
        assertThat(SchoolZone.ofCode("QP974001")).contains(SchoolZone.OTHER);
        assertThat(SchoolZone.ofCode("QN99901N")).isEmpty();
    }
}
