package fr.preau.bench;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.Map;

/**
 * A house of 500 contracts that each measure 60 indicators for six years in the whole and two neighbourhoods: what one
 * of them reads, beside the list of cycles.
 */
final class EvaluationBench {

    private static final int CONTRACTS = 500;
    private static final int INDICATORS = 60;
    private static final int ROUNDS = 30;

    private EvaluationBench() {}

    static void run() {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of())) {
            var contract = ContractSpace.open(preau, "Emploi");
            fill(preau, contract);
            var suivi = contract.address() + "/suivi";
            var pilot = contract.pilot();
            pilot.post(suivi + "/rapports", Map.of("year", "2023"));
            var indicator = pilot.get(suivi)
                    .html()
                    .select("main li a[href*=/indicateurs/]")
                    .attr("href");
            row("an annual report (ms)", pilot, suivi + "/rapports/2023");
            row("an indicator (ms)", pilot, indicator);
            row("a reference frame (ms)", pilot, suivi);
            row("the evaluation of 2027 (ms)", pilot, suivi + "/evaluation/2027");
        }
    }

    private static void row(String what, Organiser pilot, String page) {
        Bench.row(what, median(() -> pilot.get(page)), median(() -> pilot.get("/gestion/cycles")), "<100 ms");
    }

    private static void fill(TestInstance preau, ContractSpace contract) {
        preau.jdbc()
                .sql("""
                INSERT INTO city_contract (slug, name, lead, first_year, last_year, controller, created_at)
                SELECT 'banc-' || n, 'Banc ' || n, lead, first_year, last_year, controller, created_at
                FROM city_contract, generate_series(2, :contracts) AS n
                WHERE slug = :slug
                """)
                .param("contracts", CONTRACTS)
                .param("slug", contract.slug())
                .update();
        preau.jdbc().sql("""
                INSERT INTO evaluation_question (contract_id, text)
                SELECT id, 'Question ' || n FROM city_contract, generate_series(1, 8) AS n
                """).update();
        preau.jdbc()
                .sql(
                        "INSERT INTO evaluation_criterion (question_id, text) SELECT id, 'Critère' FROM evaluation_question")
                .update();
        preau.jdbc().sql("""
                INSERT INTO indicator (contract_id, criterion_id, name, kind, unit, aggregation, by_sex, source, threshold)
                SELECT c.id, (SELECT k.id FROM evaluation_criterion k
                              JOIN evaluation_question q ON q.id = k.question_id
                              WHERE q.contract_id = c.id ORDER BY k.id OFFSET n % 8 LIMIT 1),
                       'Indicateur ' || n, (ARRAY['CONTEXT', 'OUTPUT', 'RESULT', 'IMPACT'])[1 + n % 4], 'personnes',
                       CASE WHEN n % 3 = 0 THEN 'RATIO' ELSE 'SUM' END, true, 'Source ' || n % 9, 5
                FROM city_contract c, generate_series(1, :indicators) AS n
                """).param("indicators", INDICATORS).update();
        preau.jdbc().sql("""
                INSERT INTO measure (indicator_id, year, place, numerator, denominator, women, men, unknown, women_of,
                                     men_of, unknown_of, state, source, recorded_at)
                SELECT i.id, year, place, 2 * half, CASE WHEN ratio THEN 4 * half END, half, half, 0,
                       CASE WHEN ratio THEN 2 * half END, CASE WHEN ratio THEN 2 * half END, CASE WHEN ratio THEN 0 END,
                       'VALIDATED', i.source, now()
                FROM indicator i
                CROSS JOIN generate_series(2019, 2024) AS year
                CROSS JOIN unnest(ARRAY['QN00101N', 'QN00102N']) AS place
                CROSS JOIN LATERAL (SELECT 3 + (i.id * 7 + year + length(place)) % 40 AS half,
                                           i.aggregation = 'RATIO' AS ratio) AS figures
                """).update();
        preau.jdbc().sql("ANALYZE").update();
    }

    private static double median(Runnable work) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            var started = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - started) / 1e6);
        }
        return times.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }
}
