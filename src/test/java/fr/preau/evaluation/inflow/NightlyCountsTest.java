package fr.preau.evaluation.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.CycleText;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the centre's days count of a contract, night after night: no two figures tell by their difference who came. */
class NightlyCountsTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final String name = "Contrat " + System.nanoTime();

    @BeforeEach
    void call() {
        preau.jdbc()
                .sql("UPDATE city_contract SET name = :name WHERE slug = :slug")
                .param("name", name)
                .param("slug", contract.slug())
                .update();
        contract.pilot().post(contract.address() + "/suivi/referentiel", Map.of("section", "2"));
    }

    @Test
    void whileTheYearRunsAMeasureMovesByFiveAtLeast() {
        var question = counted("2024-09-03", 6);
        var indicator = indicators().getFirst();
        follow(indicator);
        assertThat(told(indicator, 2024)).containsExactly(6L);

        recount(question, 7);
        assertThat(told(indicator, 2024)).as("one more").containsExactly(6L);
        recount(question, 5);
        assertThat(told(indicator, 2024)).as("one less").containsExactly(6L);
        recount(question, 11);
        assertThat(told(indicator, 2024)).as("five more").containsExactly(6L, 11L);
    }

    @Test
    void anotherIndicatorOfTheSameCountSaysWhatTheFirstSays() {
        var question = counted("2024-09-03", 6);
        follow(indicators().getFirst());
        recount(question, 7);

        follow(indicators().get(1));

        assertThat(told(indicators().get(1), 2024)).containsExactly(6L);
    }

    @Test
    void onceTheYearIsOverItIsToldAsItIs() {
        var question = counted("2023-09-05", 6);
        var indicator = indicators().getFirst();
        follow(indicator);
        recount(question, 7);
        assertThat(told(indicator, 2023)).containsExactly(6L, 7L);
    }

    /** Two that add up. */
    private List<Long> indicators() {
        return preau.jdbc()
                .sql("""
                SELECT i.id FROM indicator i
                JOIN city_contract c ON c.id = i.contract_id
                WHERE c.slug = :slug AND i.aggregation = 'SUM'
                ORDER BY i.id
                """)
                .param("slug", contract.slug())
                .query(Long.class)
                .list();
    }

    private void follow(long indicator) {
        var answer = contract.pilot()
                .post(
                        contract.address() + "/suivi/reprises",
                        Map.of("indicator", Long.toString(indicator), "key", "reponses"));
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
    }

    private List<Long> told(long indicator, int year) {
        return preau.jdbc()
                .sql("SELECT numerator FROM measure WHERE indicator_id = :id AND year = :year ORDER BY id")
                .param("id", indicator)
                .param("year", year)
                .query(Long.class)
                .list();
    }

    private void recount(long question, int n) {
        preau.jdbc()
                .sql("UPDATE survey_tally SET n = :n WHERE question_id = :question")
                .param("n", n)
                .param("question", question)
                .update();
        preau.bean(Flowing.class).run();
    }

    /** The question of a survey of that day that so many answered by the contract's name. */
    private long counted(String date, int n) {
        var slug = preau.publish(CycleText.cycle().day(date, 10));
        return preau.jdbc()
                .sql("""
                WITH s AS (
                    INSERT INTO survey (cycle_id, kind, days, title, state, created_on, opened_at, closed_at)
                    SELECT cycle_id, 'HOT', ARRAY[id], 'Essai', 'CLOSED', date, now(), now()
                    FROM meeting_day WHERE id = :day
                    RETURNING id
                ), q AS (
                    INSERT INTO survey_question (survey_id, rank, kind, text, options, breakdown)
                    SELECT id, 1, 'SINGLE', 'Votre contrat', ARRAY[:name, 'Un autre'], true FROM s
                    RETURNING id
                )
                INSERT INTO survey_tally (question_id, options, n) SELECT id, '{0}'::integer[], :n FROM q
                RETURNING question_id
                """)
                .param("day", preau.day(slug, date))
                .param("name", name)
                .param("n", n)
                .query(Long.class)
                .single();
    }
}
