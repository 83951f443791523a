package fr.preau.evaluation.inflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.contract.Contracts;
import fr.preau.contract.ReportedCounts.ReportedCount;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.CycleText;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The centre's days count of a contract who said so in a question of choice, from five on. */
class CountsOfDaysTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final String name = "Contrat " + System.nanoTime();

    private List<ReportedCount> counts() {
        return preau.bean(CountsOfDays.class)
                .of(preau.bean(Contracts.class).withSlug(contract.slug()).orElseThrow(), 2024);
    }

    private void call() {
        preau.jdbc()
                .sql("UPDATE city_contract SET name = :name WHERE slug = :slug")
                .param("name", name)
                .param("slug", contract.slug())
                .update();
    }

    /** People who said of which contract they are. */
    private List<Long> people(AttendedCycle cycle, int people) {
        var came = new ArrayList<Long>();
        for (var at = 0; at < people; at++) {
            var registration = cycle.register(Mailbox.at(preau), "Ida", "Roux" + at, "Ici");
            preau.jdbc()
                    .sql("""
                    WITH q AS (
                        INSERT INTO question (cycle_id, position, version)
                        SELECT cycle_id, 1, 1 FROM registration WHERE id = :registration
                        RETURNING id
                    ), v AS (
                        INSERT INTO question_version (question_id, version, kind, label, help, choices, required)
                        SELECT id, 1, 'CHOICE', 'Votre contrat', '', ARRAY[:name], false FROM q
                        RETURNING question_id
                    )
                    INSERT INTO reply (registration_id, question_id, version, text)
                    SELECT :registration, question_id, 1, :name FROM v
                    """)
                    .param("registration", registration)
                    .param("name", name)
                    .update();
            came.add(registration);
        }
        return came;
    }

    @Test
    void presenceIsCountedFromFiveOn() {
        call();
        var cycle = AttendedCycle.at(preau);
        var people = people(cycle, 6);
        cycle.hold();
        people.subList(0, 4).forEach(one -> cycle.present(one, 1, Part.MORNING));
        assertThat(counts()).isEmpty();
        people.subList(4, 6).forEach(one -> cycle.present(one, 1, Part.MORNING));
        cycle.present(people.getFirst(), 1, Part.AFTERNOON);
        assertThat(counts())
                .extracting(ReportedCount::key, ReportedCount::count)
                .containsExactly(tuple("presences", 6L));
    }

    @Test
    void ofASurveyOnlyWhatWasDeclaredAsABreakdownAndMergedWithNobodyIsCounted() {
        call();
        var slug = preau.publish(CycleText.cycle().day("2024-12-03", 10));
        var day = preau.day(slug, "2024-12-03");
        tally(day, true, "{0}", 6);
        tally(day, false, "{0}", 70);
        tally(day, true, "{0,1}", 800);
        assertThat(counts())
                .extracting(ReportedCount::key, ReportedCount::count)
                .containsExactly(tuple("reponses", 6L));
    }

    private void tally(long day, boolean breakdown, String options, int n) {
        preau.jdbc()
                .sql("""
                WITH s AS (
                    INSERT INTO survey (cycle_id, kind, days, title, state, created_on, opened_at, closed_at)
                    SELECT cycle_id, 'HOT', ARRAY[id], 'Essai', 'CLOSED', DATE '2024-12-03', now(), now()
                    FROM meeting_day WHERE id = :day
                    RETURNING id
                ), q AS (
                    INSERT INTO survey_question (survey_id, rank, kind, text, options, breakdown)
                    SELECT id, 1, 'SINGLE', 'Votre contrat', ARRAY[:name, 'Un autre'], :breakdown FROM s
                    RETURNING id
                )
                INSERT INTO survey_tally (question_id, options, n) SELECT id, :options::integer[], :n FROM q
                """)
                .param("day", day)
                .param("name", name)
                .param("breakdown", breakdown)
                .param("options", options)
                .param("n", n)
                .update();
    }
}
