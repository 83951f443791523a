package fr.preau.governance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.job.Nightly;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Retention;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is kept of persons « as long as the contract » goes when it has been over for a whole year. */
class ContractEndTest {

    private static final String JOB = "contract-retention";
    private static final String BODIES = "(SELECT id FROM governance_body WHERE contract_id = :contract)";
    private static final String SITTINGS = "(SELECT id FROM sitting WHERE body_id IN " + BODIES + ")";
    private static final String SHEETS =
            "(SELECT s.id FROM action_sheet s JOIN annual_programme p ON p.id = s.programme_id WHERE p.contract_id = :contract)";

    /** Which rows of each table are a contract's. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("contract_funder", "contract_id = :contract"),
            Map.entry("governance_body", "contract_id = :contract"),
            Map.entry("body_seat", "body_id IN " + BODIES),
            Map.entry("sitting", "body_id IN " + BODIES),
            Map.entry("sitting_presence", "sitting_id IN " + SITTINGS),
            Map.entry("sitting_departure", "sitting_id IN " + SITTINGS),
            Map.entry("source_keeper", "contract_id = :contract"),
            Map.entry("lesson_card", "contract_id = :contract"),
            Map.entry("sitting_told", "sitting_id IN " + SITTINGS),
            Map.entry(
                    "sitting_paper",
                    "item_id IN (SELECT id FROM sitting_agenda_item WHERE sitting_id IN " + SITTINGS + ")"),
            Map.entry(
                    "record_correction",
                    "presence_id IN (SELECT id FROM sitting_presence WHERE sitting_id IN " + SITTINGS + ")"),
            Map.entry("follow_up", "body_id IN " + BODIES),
            Map.entry("action_sheet", "id IN " + SHEETS),
            Map.entry("attached_file", "sheet_id IN " + SHEETS),
            Map.entry("commitment", "contract_id = :contract"),
            Map.entry(
                    "commitment_review", "commitment_id IN (SELECT id FROM commitment WHERE contract_id = :contract)"),
            Map.entry(
                    "evaluation_judgement",
                    "question_id IN (SELECT id FROM evaluation_question WHERE contract_id = :contract)"));

    private final TestInstance preau = TestInstance.shared();
    private final Mailbox box = Mailbox.at(preau);

    @Test
    void nobodyIsKnownByAContractThatHasBeenOverForAYearAndDecisionsStay() {
        var over = filled();
        var going = filled();
        last(over, 2022);
        last(going, 2023);
        assertThat(ROWS.keySet()).containsExactlyInAnyOrderElementsOf(declared().keySet());
        declared()
                .keySet()
                .forEach(table -> assertThat(known(over, table))
                        .as("%s holds somebody before", table)
                        .isPositive());

        night();
        night();

        declared().keySet().forEach(table -> {
            assertThat(known(over, table)).as(table).isZero();
            assertThat(known(going, table)).as(table).isPositive();
        });
        assertThat(count(over, "SELECT count(*) FROM sitting_decision WHERE body_id IN " + BODIES))
                .isEqualTo(1);
        assertThat(over.pilot().get(over.address() + "/instances").status()).isEqualTo(200);
    }

    private void night() {
        preau.beans(Nightly.class).stream().filter(one -> one.job().equals(JOB)).forEach(Nightly::run);
    }

    /** The columns that this night ends, by table. */
    private Map<String, List<String>> declared() {
        return preau.beans(PersonalData.class).stream()
                .flatMap(module -> module.kept().stream())
                .filter(kept -> kept.retention() instanceof Retention.ByNight(var jobs) && jobs.contains(JOB))
                .filter(kept -> !kept.table().equals("contract_journal"))
                .collect(Collectors.groupingBy(
                        Kept::table,
                        Collectors.flatMapping(
                                kept -> kept.columns().stream().map(Kept.Column::name), Collectors.toList())));
    }

    private long known(ContractSpace contract, String table) {
        var somebody = declared().get(table).stream()
                .map(column -> "%s::text NOT IN ('', 'Effacé')".formatted(column))
                .collect(Collectors.joining(" OR "));
        return count(contract, "SELECT count(*) FROM %s WHERE %s AND (%s)".formatted(table, ROWS.get(table), somebody));
    }

    private long count(ContractSpace contract, String sql) {
        return preau.jdbc()
                .sql(sql)
                .param("contract", number(contract))
                .query(Long.class)
                .single();
    }

    private long number(ContractSpace contract) {
        return preau.jdbc()
                .sql("SELECT id FROM city_contract WHERE slug = :slug")
                .param("slug", contract.slug())
                .query(Long.class)
                .single();
    }

    private void last(ContractSpace contract, int year) {
        preau.jdbc()
                .sql("UPDATE city_contract SET last_year = :year WHERE slug = :slug")
                .param("year", year)
                .param("slug", contract.slug())
                .update();
    }

    /** Somebody in every column that lasts as long as the contract. */
    private ContractSpace filled() {
        var contract = ContractSpace.open(preau, "Emploi");
        contract.pilot().post(contract.address() + "/financeurs", Map.of("name", "État", "email", box.address()));
        var sitting = SittingFixture.of(contract, box.address());
        sitting.done("/ordre-du-jour", Map.of("kind", "INFORM", "title", "Le bilan"));
        sitting.everybodyComes();
        sitting.done("/decisions", Map.of("decision", "Le bilan est adopté."));
        sitting.done("/suites", Map.of("followUp", "Écrire", "owner", "Ida Roux", "due", "2024-09-12"));
        contract.openYear(2025);
        contract.action(2025, "Chantiers", "Emploi", CarrierKind.ASSOCIATION, "20 000");
        write(contract, "UPDATE governance_body SET chairs = 'Ida Roux' WHERE contract_id = :contract");
        write(contract, """
                INSERT INTO sitting_paper (item_id, name, type, content)
                SELECT id, 'a.pdf', 'application/pdf', 'x' FROM sitting_agenda_item WHERE sitting_id IN
                """ + SITTINGS);
        write(contract, """
                INSERT INTO record_correction (presence_id, text, at)
                SELECT id, 'Autrement.', now() FROM sitting_presence WHERE sitting_id IN
                """ + SITTINGS);
        write(contract, """
                INSERT INTO sitting_departure (sitting_id, holder, email, at)
                SELECT id, 'Ida Roux', 'ida@exemple.fr', now() FROM sitting WHERE id IN
                """ + SITTINGS);
        write(contract, """
                INSERT INTO source_keeper (contract_id, source, name, email)
                VALUES (:contract, 'France Travail', 'Ida Roux', 'ida@exemple.fr')
                """);
        write(contract, """
                INSERT INTO lesson_card (contract_id, title, what, contact, written_on)
                VALUES (:contract, 'Jardin', 'Un jardin', 'Ida Roux', DATE '2024-09-01')
                """);
        write(contract, "UPDATE action_sheet SET carrier_email = 'ida@exemple.fr' WHERE id IN " + SHEETS);
        write(contract, """
                INSERT INTO attached_file (sheet_id, name, type, content, at)
                SELECT id, 'a.pdf', 'application/pdf', 'x', now() FROM action_sheet WHERE id IN
                """ + SHEETS);
        write(contract, """
                INSERT INTO commitment (contract_id, signatory, email, nature, theme_id, objective, state)
                SELECT :contract, 'La Région', 'ida@exemple.fr', 'MAINSTREAM', id, 'Ouvrir', 'SIGNED'
                FROM contract_theme WHERE contract_id = :contract
                """);
        write(contract, """
                INSERT INTO commitment_review (commitment_id, year, said, words, evidence, validated_by)
                SELECT id, 2024, 'KEPT', 'Tenu', 'Ici', 'Ida Roux' FROM commitment WHERE contract_id = :contract
                """);
        write(contract, "INSERT INTO evaluation_question (contract_id, text) VALUES (:contract, 'Mieux ?')");
        write(contract, """
                INSERT INTO evaluation_judgement (question_id, milestone, text, author, judged_on)
                SELECT id, 2027, 'Mieux', 'Ida Roux', DATE '2024-09-01'
                FROM evaluation_question WHERE contract_id = :contract
                """);
        sitting.done("/releve", Map.of("record", "### Présents\n\nIda Roux"));
        sitting.done("/approbation", Map.of("by", "Ida Roux"));
        return contract;
    }

    private void write(ContractSpace contract, String sql) {
        preau.jdbc().sql(sql).param("contract", number(contract)).update();
    }
}
