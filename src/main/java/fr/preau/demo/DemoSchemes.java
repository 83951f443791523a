package fr.preau.demo;

import fr.preau.contract.CityContract;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schemes around the demonstration's contract, its commitments, and a matrix with holes. */
@Component
class DemoSchemes {

    private static final List<List<String>> SCHEMES = List.of(
            List.of("Cité éducative", "Ville d’Ormeval et Éducation nationale", "2023–2026", "1", "FUNDS"),
            List.of("Pacte des solidarités", "Département", "2024–2027", "2", "FUNDS"),
            List.of("Contrat local de santé", "Agglomération du Val d’Orme", "2022–2026", "6", "SAME_PUBLIC"));

    /** Signatory, means, theme, scheme, objective, target, state. */
    private static final List<List<String>> COMMITMENTS = List.of(
            List.of(
                    "Région",
                    "MAINSTREAM",
                    "7",
                    "",
                    "Ouvrir les studios de répétition en soirée",
                    "20 soirées par an",
                    "SIGNED"),
            List.of(
                    "Ville d’Ormeval",
                    "MAINSTREAM",
                    "4",
                    "",
                    "Tenir une permanence d’accès aux droits dans chaque quartier",
                    "4 permanences par mois",
                    "UNDER_WAY"),
            List.of("Habitat du Val", "INVESTMENT", "3", "", "Refaire les halls des Tilleuls", "12 halls", "SIGNED"),
            List.of(
                    "État",
                    "SPECIFIC",
                    "1",
                    "0",
                    "Financer un coordinateur de la cité éducative",
                    "1 poste",
                    "PROPOSED"));

    /** Neighbourhood, relief in cents, then axis, what, planned and done in cents, evidence of each line. */
    private static final List<List<String>> RELIEFS = List.of(
            List.of(
                    "QN99901N",
                    "8600000",
                    "PRESENCE",
                    "Un gardien de plus le soir",
                    "3200000",
                    "2100000",
                    "Planning du gardien",
                    "UPKEEP",
                    "Halls nettoyés deux fois par semaine",
                    "2400000",
                    "1600000",
                    "Factures de janvier à août",
                    "COHESION",
                    "Fête des voisins et jardin partagé",
                    "1500000",
                    "1500000",
                    ""),
            List.of(
                    "QN99902N",
                    "4100000",
                    "WASTE",
                    "Enlèvement des encombrants chaque semaine",
                    "2600000",
                    "1700000",
                    "Bons d’enlèvement",
                    "WORKS",
                    "Éclairage des porches",
                    "1500000",
                    "0",
                    ""));

    private static final int LINE = 5;

    private final JdbcClient jdbc;

    DemoSchemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. */
    void fill(CityContract contract) {
        var schemes = SCHEMES.stream().map(one -> scheme(contract, one)).toList();
        COMMITMENTS.forEach(one -> commitment(contract, schemes, one));
        RELIEFS.forEach(one -> relief(contract, one));
        jdbc.sql("""
                INSERT INTO commitment_review (commitment_id, year, said, words, evidence)
                SELECT id, 2024, 'UNDER_WAY', 'Trois quartiers sur quatre ont leur permanence.', 'Plannings de 2024'
                FROM commitment
                WHERE contract_id = :contract AND state = 'UNDER_WAY'
                """).param("contract", contract.id()).update();
    }

    private static long theme(CityContract contract, String number) {
        return contract.themes().get(Integer.parseInt(number) - 1).id();
    }

    /** With two actions in three of its theme. */
    private long scheme(CityContract contract, List<String> scheme) {
        var id = jdbc.sql("""
                INSERT INTO scheme (contract_id, name, lead, years)
                VALUES (:contract, :name, :lead, :years)
                RETURNING id
                """)
                .param("contract", contract.id())
                .param("name", scheme.get(0))
                .param("lead", scheme.get(1))
                .param("years", scheme.get(2))
                .query(Long.class)
                .single();
        jdbc.sql("""
                INSERT INTO scheme_link (scheme_id, line_id, kind)
                SELECT :scheme, s.line_id, :kind
                FROM action_sheet s
                JOIN annual_programme p ON p.id = s.programme_id
                WHERE p.contract_id = :contract AND p.year = 2024 AND s.theme_id = :theme AND s.line_id % 3 <> 0
                """)
                .param("scheme", id)
                .param("kind", scheme.get(4))
                .param("contract", contract.id())
                .param("theme", theme(contract, scheme.get(3)))
                .update();
        return id;
    }

    private void relief(CityContract contract, List<String> relief) {
        var id = jdbc.sql("""
                INSERT INTO property_relief (contract_id, landlord, neighbourhood, year, cents)
                VALUES (:contract, 'Habitat du Val', :place, 2024, :cents)
                RETURNING id
                """)
                .param("contract", contract.id())
                .param("place", relief.get(0))
                .param("cents", Long.parseLong(relief.get(1)))
                .query(Long.class)
                .single();
        for (var at = 2; at < relief.size(); at += LINE) {
            jdbc.sql("""
                    INSERT INTO relief_axis (relief_id, axis, what, planned_cents, done_cents, evidence)
                    VALUES (:relief, :axis, :what, :planned, :done, :evidence)
                    """)
                    .param("relief", id)
                    .param("axis", relief.get(at))
                    .param("what", relief.get(at + 1))
                    .param("planned", Long.parseLong(relief.get(at + 2)))
                    .param("done", Long.parseLong(relief.get(at + 3)))
                    .param("evidence", relief.get(at + 4))
                    .update();
        }
    }

    private void commitment(CityContract contract, List<Long> schemes, List<String> one) {
        jdbc.sql("""
                INSERT INTO commitment (contract_id, signatory, nature, theme_id, scheme_id, objective, target, due,
                                        state)
                VALUES (:contract, :signatory, :nature, :theme, :scheme, :objective, :target, :due, :state)
                """)
                .param("contract", contract.id())
                .param("signatory", one.get(0))
                .param("nature", one.get(1))
                .param("theme", theme(contract, one.get(2)))
                .param("scheme", one.get(3).isEmpty() ? null : schemes.get(Integer.parseInt(one.get(3))))
                .param("objective", one.get(4))
                .param("target", one.get(5))
                .param("due", LocalDate.of(2025, 12, 31))
                .param("state", one.get(6))
                .update();
    }
}
