package fr.preau.bench;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A contract whose every year has 400 actions with 1,600 requests to funders: its board, one amount of it changed, its
 * spreadsheet, each over HTTP to the last byte. Beside a plain read of the year's rows, or a plain write of one; then
 * beside itself, when 500 contracts keep six years in the same database.
 */
final class ProgrammeBench {

    private static final int ACTIONS = 400;
    private static final int ACTIONS_OF_OTHERS = 40;
    private static final int CONTRACTS = 500;
    private static final int ROUNDS = 40;
    private static final int WARM = 4;
    private static final int YEAR = 2025;
    private static final List<String> FUNDERS = List.of("État", "Métropole", "Caf", "Région");

    private final TestInstance preau;
    private final ContractSpace contract;
    private final Organiser pilot;
    private final String request;
    private final Map<String, String> form;

    private ProgrammeBench(TestInstance preau, ContractSpace contract) {
        this.preau = preau;
        this.contract = contract;
        this.pilot = contract.pilot();
        this.request = proposed();
        this.form = new HashMap<>(contract.form(request));
    }

    /** Medians in milliseconds. */
    private record Times(double board, double change, double excel) {}

    static void run() {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of())) {
            var contract = ContractSpace.open(preau, "Emploi", "Cadre de vie", "Éducation");
            FUNDERS.forEach(contract::funder);
            fill(preau, ACTIONS);
            var bench = new ProgrammeBench(preau, contract);
            IntStream.range(0, WARM).forEach(_ -> bench.measured());
            var alone = bench.measured();
            Bench.row("a board of 400 actions (ms)", alone.board, median(bench::rows), "<100 ms");
            Bench.row("one amount changed (ms)", alone.change, median(bench::written), "<50 ms");
            Bench.row("the board as XLSX (ms)", alone.excel, median(bench::rows), "<1 s");
            others(preau, contract);
            var among = bench.measured();
            Bench.row("the board among 500 contracts", among.board, alone.board, "<1.3");
            Bench.row("the change among 500 contracts", among.change, alone.change, "<1.3");
            Bench.row("the XLSX among 500 contracts", among.excel, alone.excel, "<1.3");
            Bench.note("%d actions, %d requests in the database"
                    .formatted(bench.count("action_sheet"), bench.count("funding_request")));
        }
    }

    private Times measured() {
        var board = contract.year(YEAR);
        return new Times(
                median(() -> taken(pilot.get(board).status(), 200)),
                median(this::change),
                median(() -> taken(pilot.get(board + "/tableau.xlsx").status(), 200)));
    }

    /** A cent more each time, so that the envelope is looked at again. */
    private void change() {
        taken(pilot.post(request, form).status(), 302);
        form.computeIfPresent("version", (_, version) -> Integer.toString(Integer.parseInt(version) + 1));
        form.computeIfPresent("proposed", (_, euros) -> moreByACent(euros));
    }

    private static String moreByACent(String euros) {
        var cents = Integer.parseInt(euros.replaceAll("\\D", "")) + 1;
        return "%d,%02d".formatted(cents / 100, cents % 100);
    }

    private static void taken(int status, int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("answered " + status + ", not " + wanted);
        }
    }

    private void rows() {
        read("SELECT s.* FROM action_sheet s WHERE s.programme_id = " + programme());
        read("SELECT r.* FROM funding_request r JOIN action_sheet s ON s.id = r.sheet_id WHERE s.programme_id = "
                + programme());
    }

    private void read(String sql) {
        preau.jdbc().sql(sql).query().listOfRows();
    }

    private void written() {
        preau.jdbc()
                .sql("UPDATE funding_request SET channel = channel WHERE id = :id")
                .param("id", Long.parseLong(request.replaceAll(".*/", "")))
                .update();
    }

    private String programme() {
        return "(SELECT p.id FROM annual_programme p JOIN city_contract c ON c.id = p.contract_id WHERE c.slug = '%s' AND p.year = %d)"
                .formatted(contract.slug(), YEAR);
    }

    private String proposed() {
        return preau.jdbc()
                .sql("""
                SELECT s.id || '/financements/' || r.id
                FROM funding_request r
                JOIN action_sheet s ON s.id = r.sheet_id
                WHERE r.state = 'PROPOSED' AND s.programme_id = %s
                ORDER BY r.id LIMIT 1
                """.formatted(programme()))
                .query(String.class)
                .optional()
                .map(found -> contract.year(YEAR) + "/actions/" + found)
                .orElseThrow();
    }

    private long count(String table) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private static void others(TestInstance preau, ContractSpace contract) {
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
        preau.jdbc()
                .sql("""
                INSERT INTO contract_funder (contract_id, name)
                SELECT c.id, funder FROM city_contract c, unnest(ARRAY[%s]) AS funder WHERE c.slug LIKE 'banc-%%'
                """.formatted(FUNDERS.stream().map("'%s'"::formatted).collect(Collectors.joining(", "))))
                .update();
        fill(preau, ACTIONS_OF_OTHERS);
    }

    /** Six years of so many actions for every contract that has none. */
    private static void fill(TestInstance preau, int actions) {
        var steps = List.of(
                "CREATE TEMPORARY TABLE empty AS SELECT id AS contract FROM city_contract c WHERE NOT EXISTS (SELECT FROM annual_programme p WHERE p.contract_id = c.id)",
                "INSERT INTO annual_programme (contract_id, year, state) SELECT contract, year, CASE year WHEN 2025 THEN 'ARBITRATION' ELSE 'CLOSED' END FROM empty, generate_series(2020, 2025) AS year",
                "INSERT INTO action_line (contract_id) SELECT contract FROM empty, generate_series(1, %d)"
                        .formatted(actions),
                """
                INSERT INTO envelope (programme_id, funder_id, cents, state)
                SELECT p.id, f.id, 100000000000, 'NOTIFIED'
                FROM empty JOIN annual_programme p ON p.contract_id = contract
                JOIN contract_funder f ON f.contract_id = contract
                """,
                """
                INSERT INTO action_sheet (programme_id, line_id, state, title, carrier, carrier_kind, siret, theme_id,
                                          continuity, objective, method, results, women, men, unknown_sex, cost,
                                          created_at)
                SELECT p.id, l.id, 'ADMISSIBLE', 'Action ' || l.id, 'Association ' || l.id % 90, 'ASSOCIATION',
                       '13002526500013',
                       (SELECT t.id FROM contract_theme t WHERE t.contract_id = contract ORDER BY t.id OFFSET l.id % 3 LIMIT 1),
                       'RENEWED', repeat('Un objectif. ', 20), repeat('Une méthode. ', 20), repeat('Un effet. ', 20),
                       30, 20, 1, 4000000, now()
                FROM empty JOIN annual_programme p ON p.contract_id = contract
                JOIN action_line l ON l.contract_id = contract
                """,
                """
                INSERT INTO sheet_neighbourhood (sheet_id, code)
                SELECT s.id, code
                FROM empty JOIN annual_programme p ON p.contract_id = contract JOIN action_sheet s ON s.programme_id = p.id
                CROSS JOIN unnest(ARRAY['QN00101N', 'QN00102N']) AS code
                """,
                """
                INSERT INTO budget_line (sheet_id, account, planned)
                SELECT s.id, account, 2000000
                FROM empty JOIN annual_programme p ON p.contract_id = contract JOIN action_sheet s ON s.programme_id = p.id
                CROSS JOIN unnest(ARRAY['60', '64', '74', '75']) AS account
                """,
                """
                INSERT INTO funding_request (sheet_id, funder_id, state, requested, proposed, voted, act_kind, act_number,
                                             act_date)
                SELECT s.id, f.id, (ARRAY['REQUESTED', 'PROPOSED', 'VOTED'])[1 + stage], 300000 + s.id % 977,
                       CASE WHEN stage > 0 THEN 250000 END, CASE WHEN stage = 2 THEN 250000 END,
                       CASE WHEN stage = 2 THEN 'DELIBERATION' ELSE '' END, CASE WHEN stage = 2 THEN 'D-12' ELSE '' END,
                       CASE WHEN stage = 2 THEN date '2025-03-20' END
                FROM empty JOIN annual_programme p ON p.contract_id = contract JOIN action_sheet s ON s.programme_id = p.id
                JOIN contract_funder f ON f.contract_id = contract
                CROSS JOIN LATERAL (SELECT ((s.id + f.id) % 3)::int AS stage) AS stages
                """);
        preau.jdbc().sql(String.join(";\n", steps) + ";\nDROP TABLE empty").update();
        preau.jdbc().sql("ANALYZE").update();
    }

    private static double median(Runnable work) {
        var times = IntStream.range(0, ROUNDS)
                .mapToDouble(_ -> {
                    var started = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - started) / 1e6;
                })
                .sorted()
                .toArray();
        return times[ROUNDS / 2];
    }
}
