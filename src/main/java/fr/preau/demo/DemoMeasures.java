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
                WITH told (name, count, of_all, target) AS (VALUES
                    ('Habitants des quartiers', 6300, 0, NULL),
                    ('Taux de pauvreté', 2610, 6200, NULL),
                    ('Revenu disponible médian par unité de consommation', 14200, 0, NULL),
                    ('Crédits spécifiques versés', 231000, 0, NULL),
                    ('Crédits de droit commun signalés', 486000, 0, NULL),
                    ('Participations à l’accompagnement à la scolarité', 310, 0, NULL),
                    ('Enfants suivis en réussite éducative', 85, 0, NULL),
                    ('Parents reçus dans les lieux d’accueil', 420, 0, NULL),
                    ('Élèves entrés en sixième avec un an de retard ou plus', 24, 132, 12),
                    ('Jeunes de 16 à 25 ans sans emploi ni formation', 236, 910, 22),
                    ('Participations aux actions d’emploi', 268, 0, NULL),
                    ('Sorties vers l’emploi ou la formation', 96, 214, 50),
                    ('Heures d’insertion réservées aux habitants', 8400, 0, NULL),
                    ('Demandeurs d’emploi de catégories A, B et C', 615, 0, NULL),
                    ('Entreprises créées dans les quartiers', 74, 0, NULL),
                    ('Logements sociaux vacants depuis plus de trois mois', 66, 2410, NULL),
                    ('Abattement de taxe foncière employé dans les quartiers', 342000, 0, NULL),
                    ('Diagnostics en marchant', 11, 0, NULL),
                    ('Habitants satisfaits de leur quartier', 306, 528, 65),
                    ('Passages dans les lieux d’accès aux droits', 2150, 0, NULL),
                    ('Allocataires dont les prestations font la moitié du revenu', 640, 1750, NULL),
                    ('Bénéficiaires de la complémentaire santé solidaire', 1480, 0, NULL),
                    ('Participations aux ateliers de prévention', 384, 0, NULL),
                    ('Généralistes dans le quartier ou à moins de 500 mètres', 9, 0, NULL),
                    ('Habitants sans médecin traitant', 520, 4600, 8),
                    ('Participations aux actions culturelles', 540, 0, NULL),
                    ('Licences sportives', 725, 0, NULL),
                    ('Actions portées par une association du quartier', 13, 34, NULL),
                    ('Séances où le conseil citoyen est présent', 11, 16, NULL),
                    ('Membres actifs du conseil citoyen', 38, 0, NULL),
                    ('Projets du fonds de participation des habitants', 19, 0, NULL),
                    ('Participations de femmes aux actions du contrat', 870, 1590, NULL)
                ), aimed AS (
                    UPDATE indicator i SET target = told.target
                    FROM told
                    WHERE told.name = i.name AND i.contract_id = :contract AND told.target IS NOT NULL
                ), known AS (
                    SELECT i.*, told.count, told.of_all, row_number() OVER (ORDER BY id) AS rank
                    FROM indicator i
                    JOIN told ON told.name = i.name
                    WHERE contract_id = :contract
                ), weighed AS (
                    SELECT known.*, year, place, at,
                           aggregation = 'RATIO' AS ratio,
                           CASE WHEN aggregation = 'NONE' THEN 1 ELSE (ARRAY[0.38, 0.30, 0.21, 0.11])[at] END
                               * (1 + (year - 2023) * ((rank * 7) % 9 - 3) / 100.0) AS weight,
                           1 + ((rank * 13 + at * 7 + year * 3) % 11 - 5) / 100.0 AS about
                    FROM known
                    CROSS JOIN generate_series(2021, 2023) AS year
                    CROSS JOIN unnest(:places) WITH ORDINALITY AS places (place, at)
                    WHERE (rank + year) % 7 <> 0 AND (rank * 3 + year + at) % 19 <> 0 AND at <= 4
                ), counted AS (
                    SELECT weighed.*, round(of_all * weight) AS below,
                           CASE WHEN at = 4 AND rank IN (6, 11, 23) THEN 3
                                WHEN ratio THEN least(round(of_all * weight), round(count * weight * about))
                                ELSE round(count * weight * about, CASE WHEN unit LIKE '€%' THEN -2 ELSE 0 END)
                           END AS above
                    FROM weighed
                ), known_by_sex AS (
                    SELECT counted.*, round(above * (46 + rank % 9) / 100) AS women, round(below * 0.52) AS women_of,
                           CASE WHEN (rank + at) % 3 = 0 THEN round(above * 0.03) ELSE 0 END AS unknown,
                           CASE WHEN (rank + at) % 3 = 0 THEN round(below * 0.03) ELSE 0 END AS unknown_of
                    FROM counted
                )
                INSERT INTO measure (indicator_id, year, place, numerator, denominator, women, men, unknown, women_of,
                                     men_of, unknown_of, state, source, recorded_at)
                SELECT id, year, place, above,
                       CASE WHEN ratio THEN below END,
                       CASE WHEN by_sex THEN women END, CASE WHEN by_sex THEN above - women - unknown END,
                       CASE WHEN by_sex THEN unknown END,
                       CASE WHEN by_sex AND ratio THEN women_of END,
                       CASE WHEN by_sex AND ratio THEN below - women_of - unknown_of END,
                       CASE WHEN by_sex AND ratio THEN unknown_of END,
                       CASE WHEN year = 2023 AND at = 2 AND rank % 4 = 0 THEN 'COLLECTED' ELSE 'VALIDATED' END,
                       source, make_timestamptz(year + 1, 2, 12, 9, 0, 0)
                FROM known_by_sex
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
        jdbc.sql("""
                INSERT INTO measure (indicator_id, year, place, numerator, denominator, state, source, recorded_at)
                SELECT id, year, place, count + (year - 2023) * moved, of_all, 'VALIDATED', source,
                       make_timestamptz(year + 1, 2, 12, 9, 0, 0)
                FROM indicator
                JOIN (VALUES
                    ('Taux de pauvreté', 'COMMUNE', 7900, 38600, 90),
                    ('Taux de pauvreté', 'REGION', 1012000, 7980000, 8000),
                    ('Revenu disponible médian par unité de consommation', 'COMMUNE', 21300, NULL, 420),
                    ('Revenu disponible médian par unité de consommation', 'REGION', 24100, NULL, 460),
                    ('Jeunes de 16 à 25 ans sans emploi ni formation', 'COMMUNE', 860, 4900, -12),
                    ('Jeunes de 16 à 25 ans sans emploi ni formation', 'REGION', 118000, 905000, -1500)
                ) AS told (name, place, count, of_all, moved) USING (name)
                CROSS JOIN generate_series(2021, 2023) AS year
                WHERE contract_id = :contract
                """).param("contract", contract.id()).update();
    }
}
