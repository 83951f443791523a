package fr.preau.demo;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.evaluation.FrameVersions;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.StartingFrame;
import fr.preau.evaluation.report.PastReports;
import fr.preau.evaluation.report.ReportSection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reference frame of the demonstration's contract, as it was taken, and what was measured from 2021 to 2023: by
 * neighbourhood, with holes, and with a few counts that are too small to be shown.
 */
@Component
class DemoMeasures {

    private final StartingFrame starting;
    private final Frames frames;
    private final FrameVersions versions;
    private final PastReports reports;
    private final JdbcClient jdbc;

    DemoMeasures(StartingFrame starting, Frames frames, FrameVersions versions, PastReports reports, JdbcClient jdbc) {
        this.starting = starting;
        this.frames = frames;
        this.versions = versions;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. */
    void fill(CityContract contract) {
        starting.take(contract, StartingFrame.sections());
        versions.keep(
                contract,
                frames.of(contract.id()),
                LocalDate.of(2024, 3, 26),
                "Le référentiel de départ, présenté au comité de pilotage");
        jdbc.sql("UPDATE indicator SET target = 60 WHERE contract_id = :contract AND aggregation = 'RATIO' AND by_sex")
                .param("contract", contract.id())
                .update();
        measure(contract);
        compare(contract);
        report(contract);
        collect(contract);
    }

    /** Two sources of which somebody answers were asked for 2023; one is late. */
    private void collect(CityContract contract) {
        jdbc.sql("""
                WITH named AS (
                    INSERT INTO source_keeper (contract_id, source, name, email)
                    SELECT :contract, source, name, email
                    FROM (VALUES
                        ('Bilans annuels des bailleurs', 'Habitat du Val d’Orme', 'bilans@habitat.exemple'),
                        ('Structure porteuse de la réussite éducative', 'Réussite éducative d’Ormeval',
                         'bilans@reussite.exemple')
                    ) AS keepers (source, name, email)
                    RETURNING id
                )
                INSERT INTO measure_request (keeper_id, year, asked_on, due)
                SELECT id, 2023, DATE '2024-06-03', DATE '2024-07-12' FROM named
                """).param("contract", contract.id()).update();
    }

    /** That of 2022 is published, that of 2023 has been with the councils for two weeks. */
    private void report(CityContract contract) {
        var councils =
                List.of("Conseil municipal d’Ormeval", "Conseil citoyen des Tilleuls", "Conseil citoyen du Moulin");
        reports.write(
                contract,
                2022,
                written(
                        "La Ville d’Ormeval a reçu 1,9 million d’euros de dotation. Elle en a mis la moitié dans les "
                                + "écoles des quatre quartiers, et le reste dans la Maison des Tilleuls et l’éclairage "
                                + "du Moulin.",
                        "En 2023, le contrat prolonge ce qui marche : l’accompagnement à la scolarité et les chantiers. "
                                + "Il prépare le contrat suivant avec les conseils citoyens, et cherche des actions de "
                                + "culture, qui manquent."));
        reports.ask(contract, 2022, councils, LocalDate.of(2023, 5, 15), LocalDate.of(2023, 6, 29));
        jdbc.sql("""
                UPDATE report_opinion
                SET opinion = 'RESERVED', text = 'Le conseil demande plus d’actions de culture.', given_on = DATE '2023-06-05'
                WHERE council = 'Conseil citoyen du Moulin'
                """).update();
        reports.publish(
                contract,
                2022,
                "le conseil d’agglomération",
                "Les actions de culture seront une priorité du prochain appel à projets.");
        reports.write(
                contract,
                2023,
                written(
                        "La Ville d’Ormeval a reçu 2 millions d’euros de dotation. La moitié va aux écoles, un quart à "
                                + "l’accueil de loisirs de La Rivière, un quart à l’entretien des cours d’immeubles.",
                        "2024 est la première année du nouveau contrat. L’appel à projets dit ce qui est attendu : "
                                + "la participation des habitants, la santé, la culture. Chaque indicateur sans mesure "
                                + "a quelqu’un qui en répond."));
        reports.ask(contract, 2023, councils, LocalDate.of(2024, 8, 26), LocalDate.of(2024, 10, 17));
    }

    private static Map<ReportSection, String> written(String solidarity, String perspectives) {
        return Map.of(ReportSection.SOLIDARITY, solidarity, ReportSection.PERSPECTIVES, perspectives);
    }

    private void measure(CityContract contract) {
        jdbc.sql("""
                WITH known AS (
                    SELECT i.*, row_number() OVER (ORDER BY id) AS rank
                    FROM indicator i
                    WHERE contract_id = :contract
                ), counted AS (
                    SELECT known.*, year, place, at, small,
                           CASE WHEN small THEN 2 ELSE 18 + (rank * 13 + at * 7) % 40 + (year - 2021) * 3 END AS women,
                           CASE WHEN small THEN 1 ELSE 16 + (rank * 11 + at * 5) % 40 + (year - 2021) * 2 END AS men,
                           CASE WHEN small OR (rank + at) % 3 > 0 THEN 0 ELSE 6 END AS unknown
                    FROM known
                    CROSS JOIN generate_series(2021, 2023) AS year
                    CROSS JOIN unnest(:places) WITH ORDINALITY AS places (place, at)
                    CROSS JOIN LATERAL (SELECT at = 4 AND rank % 5 = 1 AS small) AS few
                    WHERE (rank + year) % 7 <> 0 AND (rank * 3 + year + at) % 19 <> 0
                ), lines AS (
                    SELECT counted.*, CASE WHEN unit = '€' THEN 1000 WHEN aggregation = 'NONE' THEN 300 ELSE 1 END AS times
                    FROM counted
                )
                INSERT INTO measure (indicator_id, year, place, numerator, denominator, women, men, unknown, women_of,
                                     men_of, unknown_of, state, source, recorded_at)
                SELECT id, year, place, (women + men + unknown) * times,
                       CASE WHEN aggregation = 'RATIO' THEN 2 * (women + men + unknown) + 10 END,
                       CASE WHEN by_sex THEN women END, CASE WHEN by_sex THEN men END,
                       CASE WHEN by_sex THEN unknown END,
                       CASE WHEN by_sex AND aggregation = 'RATIO' THEN 2 * women + 6 END,
                       CASE WHEN by_sex AND aggregation = 'RATIO' THEN 2 * men + 4 END,
                       CASE WHEN by_sex AND aggregation = 'RATIO' THEN 2 * unknown END,
                       CASE WHEN year = 2023 AND at = 2 AND rank % 4 = 0 THEN 'COLLECTED' ELSE 'VALIDATED' END,
                       source, make_timestamptz(year + 1, 2, 12, 9, 0, 0)
                FROM lines
                """)
                .param("contract", contract.id())
                .param(
                        "places",
                        contract.neighbourhoods().stream()
                                .map(Neighbourhood::code)
                                .toArray(String[]::new))
                .update();
    }

    /** The town and the region, for what the national statistics publish of them. */
    private void compare(CityContract contract) {
        Stream.of("COMMUNE", "REGION")
                .forEach(place -> jdbc.sql("""
                INSERT INTO measure (indicator_id, year, place, numerator, denominator, state, source, recorded_at)
                SELECT id, year, :place, CASE WHEN aggregation = 'RATIO' THEN 1520 + year - 2021 ELSE 21400 END,
                       CASE WHEN aggregation = 'RATIO' THEN 10400 END, 'VALIDATED', source,
                       make_timestamptz(year + 1, 2, 12, 9, 0, 0)
                FROM indicator
                CROSS JOIN generate_series(2021, 2023) AS year
                WHERE contract_id = :contract AND aggregation IN ('RATIO', 'NONE') AND source LIKE 'Insee%'
                """)
                        .param("place", place)
                        .param("contract", contract.id())
                        .update());
    }
}
