package fr.preau.demo;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.contract.Contracts;
import fr.preau.contract.Contracts.Opening;
import fr.preau.contract.Funders;
import fr.preau.staff.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A contract of an invented agglomeration: 2023 closed, 2024 running, the call for 2025 open. What was decided before
 * the demonstration begins is written into the tables as it would stand there, since nobody votes in the past.
 */
@Component
class DemoContract {

    static final String SLUG = "val-d-orme";

    private static final List<String> THEMES = List.of(
            "Éducation et parentalité",
            "Emploi et activité",
            "Cadre de vie",
            "Accès aux droits",
            "Sport",
            "Santé",
            "Culture",
            "Participation des habitants");
    private static final List<Integer> OBJECTIVES = List.of(2, 3, 8, 10, 2, 5, 2, 1);
    private static final List<Neighbourhood> PLACES = List.of(
            new Neighbourhood("QN99901N", "Les Tilleuls"),
            new Neighbourhood("QN99902N", "Le Moulin"),
            new Neighbourhood("QN99903N", "La Rivière"),
            new Neighbourhood("QN99904N", "Les Cerisiers"));
    private static final List<String> FUNDERS =
            List.of("État", "Agglomération du Val d’Orme", "Ville d’Ormeval", "Allocations familiales");
    private static final List<Long> ENVELOPES = List.of(31_000_000L, 13_000_000L, 9_000_000L, 5_000_000L);

    /** Actions of that many first lines of the file were there in 2023 already; a few of them stopped. */
    private static final int KNOWN_BEFORE = 34;

    private static final int STOPPED_EACH = 8;

    private final Contracts contracts;
    private final Funders funders;
    private final DemoSittings sittings;
    private final DemoSchemes schemes;
    private final DemoMeasures measures;
    private final DemoLessons lessons;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoContract(
            Contracts contracts,
            Funders funders,
            DemoSittings sittings,
            DemoSchemes schemes,
            DemoMeasures measures,
            DemoLessons lessons,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.contracts = contracts;
        this.funders = funders;
        this.sittings = sittings;
        this.schemes = schemes;
        this.measures = measures;
        this.lessons = lessons;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Writes it, unless it is there. */
    void fill(Account pilot) {
        if (contracts.withSlug(SLUG).isEmpty()) {
            transaction.executeWithoutResult(_ -> write(pilot));
        }
    }

    private void write(Account pilot) {
        contracts.open(
                new Opening(
                        SLUG,
                        "Contrat de ville du Val d’Orme",
                        "Agglomération du Val d’Orme",
                        "l’État et la Ville d’Ormeval",
                        2024,
                        2030,
                        "le contrat de 2015 à 2023"),
                pilot);
        var id = contracts.withSlug(SLUG).map(CityContract::id).orElseThrow();
        for (var at = 0; at < THEMES.size(); at++) {
            contracts.theme(id, THEMES.get(at), OBJECTIVES.get(at));
        }
        PLACES.forEach(place -> contracts.neighbourhood(id, place));
        var contract = contracts.withId(id).orElseThrow();
        var money = FUNDERS.stream().map(name -> funders.named(id, name, "")).toList();
        var actions = actions();
        var lines = IntStream.range(0, actions.size() + KNOWN_BEFORE)
                .mapToObj(_ -> jdbc.sql("INSERT INTO action_line (contract_id) VALUES (:contract) RETURNING id")
                        .param("contract", id)
                        .query(Long.class)
                        .single())
                .toList();
        var past = programme(id, 2023, "CLOSED", money);
        var present = programme(id, 2024, "VALIDATED", money);
        for (var at = 0; at < KNOWN_BEFORE; at++) {
            var line = at % STOPPED_EACH == STOPPED_EACH - 1 ? lines.get(actions.size() + at) : lines.get(at);
            var title = at % STOPPED_EACH == STOPPED_EACH - 1 ? "L’été de " + actions.get(at)[1] : actions.get(at)[0];
            sheet(contract, past, line, title, actions.get(at), new Year(2023, "CLOSED", "RENEWED", at), money);
        }
        for (var at = 0; at < actions.size(); at++) {
            var known = at < KNOWN_BEFORE && at % STOPPED_EACH != STOPPED_EACH - 1;
            var continuity = known ? at % 5 == 4 ? "CHANGED" : "RENEWED" : "NEW";
            sheet(
                    contract,
                    present,
                    lines.get(at),
                    actions.get(at)[0],
                    actions.get(at),
                    new Year(2024, "RUNNING", continuity, at),
                    money);
        }
        var coming = programme(id, 2025, "CALL_OPEN", money);
        call(coming);
        next(contract, coming, lines, actions, money);
        sittings.fill(id);
        schemes.fill(contract);
        measures.fill(contract);
        lessons.fill(contract);
    }

    private static List<String[]> actions() {
        try (var in = DemoContract.class.getResourceAsStream("/demo/programme.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long programme(long contract, int year, String state, List<Long> money) {
        var id = jdbc.sql("""
                INSERT INTO annual_programme (contract_id, year, state, validated_by, validated_on, validated_reference)
                VALUES (:contract, :year, :state, CASE WHEN :year < 2025 THEN 'le comité de pilotage' ELSE '' END,
                        CASE WHEN :year < 2025 THEN make_date(:year, 3, 21) END, '')
                RETURNING id
                """)
                .param("contract", contract)
                .param("year", year)
                .param("state", state)
                .query(Long.class)
                .single();
        for (var at = 0; at < money.size(); at++) {
            jdbc.sql("""
                    INSERT INTO envelope (programme_id, funder_id, cents, state)
                    VALUES (:programme, :funder, :cents, :state)
                    """)
                    .param("state", year < 2025 ? "NOTIFIED" : "ANNOUNCED")
                    .param("programme", id)
                    .param("funder", money.get(at))
                    .param("cents", ENVELOPES.get(at))
                    .update();
        }
        return id;
    }

    /** @param number of the action, from which its figures follow */
    private record Year(int year, String state, String continuity, int number) {}

    private long sheet(
            CityContract contract,
            long programme,
            long line,
            String title,
            String[] action,
            Year year,
            List<Long> money) {
        var cost = Long.parseLong(action[5]) * 100;
        var id = jdbc.sql("""
                INSERT INTO action_sheet (programme_id, line_id, state, title, carrier, carrier_kind, theme_id,
                                          continuity, cost, republican_commitment, created_at)
                VALUES (:programme, :line, :state, :title, :carrier, :kind, :theme, :continuity, :cost, true, :at)
                RETURNING id
                """)
                .param("programme", programme)
                .param("line", line)
                .param("state", year.state)
                .param("title", title)
                .param("carrier", action[1])
                .param("kind", action[2])
                .param(
                        "theme",
                        contract.themes().get(Integer.parseInt(action[3]) - 1).id())
                .param("continuity", year.continuity)
                .param("cost", cost)
                .param("at", LocalDate.of(year.year - 1, 11, 15))
                .query(Long.class)
                .single();
        var place = Integer.parseInt(action[4]);
        PLACES.stream()
                .filter(one -> place == PLACES.size() || PLACES.indexOf(one) == place)
                .forEach(one -> jdbc.sql("INSERT INTO sheet_neighbourhood (sheet_id, code) VALUES (:id, :code)")
                        .param("id", id)
                        .param("code", one.code())
                        .update());
        for (var at = 0; at < money.size(); at++) {
            if (at == 0 || (year.number + at) % 3 != 0) {
                request(id, money.get(at), cost, at, year);
            }
        }
        return id;
    }

    /** The State gives most; every seventh request is refused, a few are cut. */
    private void request(long sheet, long funder, long cost, int rank, Year year) {
        var requested = requested(cost, rank);
        var cut = (year.number + rank + year.year) % 7;
        var voted = cut == 0 ? 0 : cut < 3 ? requested * 4 / 5 : requested * 9 / 10 / 10_000 * 10_000;
        var closed = year.year < 2024;
        jdbc.sql("""
                INSERT INTO funding_request (sheet_id, funder_id, state, requested, proposed, voted, notified, paid,
                                             act_kind, act_number, act_date)
                VALUES (:sheet, :funder, :state, :requested, :voted, :voted, :notified, :paid, :kind, :number, :date)
                """)
                .param("sheet", sheet)
                .param("funder", funder)
                .param("state", voted == 0 ? "REFUSED" : closed ? "SETTLED" : "NOTIFIED")
                .param("requested", requested)
                .param("voted", voted)
                .param("notified", voted == 0 ? null : voted)
                .param("paid", closed ? voted : 0)
                .param("kind", rank == 0 ? "PREFECT" : "DELIBERATION")
                .param("number", "%d-%d".formatted(year.year, 12 + rank))
                .param("date", LocalDate.of(year.year, 4, 2 + rank))
                .update();
    }

    private static long requested(long cost, int rank) {
        return cost * List.of(40, 18, 14, 8).get(rank) / 100 / 50_000 * 50_000 + 50_000;
    }

    private void call(long programme) {
        jdbc.sql("""
                INSERT INTO call_for_projects (programme_id, opens_at, closes_at, text)
                VALUES (:programme, '2024-09-02 09:00+02', '2024-11-15 18:00+01', :text)
                """).param("programme", programme).param("text", """
                        Des actions qui répondent aux besoins des habitants des quatre quartiers, en 2025.

                        - Une action a un seul thème principal.
                        - Son budget prévu s’équilibre.
                        - Une action déjà aidée dit ce qui a été fait l’an dernier.
                        """).update();
    }

    /** A few sheets of the year to come: two that came in, of which one is looked at, three that are being written. */
    private void next(
            CityContract contract, long programme, List<Long> lines, List<String[]> actions, List<Long> money) {
        for (var at = 0; at < 5; at++) {
            var action = actions.get(at * 7);
            var year = new Year(2025, at < 2 ? "SUBMITTED" : "DRAFT", "RENEWED", at);
            var id = sheet(contract, programme, lines.get(at * 7), action[0], action, year, List.of());
            for (var rank = 0; rank <= at % 3; rank++) {
                asked(id, money.get(rank), Long.parseLong(action[5]) * 100, rank, at == 0);
            }
        }
    }

    private void asked(long sheet, long funder, long cost, int rank, boolean lookedAt) {
        var requested = requested(cost, rank);
        jdbc.sql("""
                INSERT INTO funding_request (sheet_id, funder_id, state, requested, proposed)
                VALUES (:sheet, :funder, :state, :requested, :proposed)
                """)
                .param("sheet", sheet)
                .param("funder", funder)
                .param("state", lookedAt ? "PROPOSED" : "REQUESTED")
                .param("requested", requested)
                .param("proposed", lookedAt ? requested * 9 / 10 / 10_000 * 10_000 : null)
                .update();
    }
}
