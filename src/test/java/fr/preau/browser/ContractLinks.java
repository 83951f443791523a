package fr.preau.browser;

import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;

/** The personal links of those who act for the demonstration's contract without an account. */
final class ContractLinks {

    private final TestInstance preau;

    ContractLinks(TestInstance preau) {
        this.preau = preau;
    }

    long sheet(String state) {
        return preau.jdbc()
                .sql("SELECT max(id) FROM action_sheet WHERE state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    String link(long sheet) {
        var signed = preau.jdbc()
                .sql("SELECT id || '.' || link_version || '.' || line_id FROM action_sheet WHERE id = :id")
                .param("id", sheet)
                .query(String.class)
                .single();
        return preau.bean(SignedLinks.class).path(Purpose.CARRIER, sheet, signed);
    }

    String funder() {
        var id = preau.jdbc()
                .sql("SELECT min(id) FROM contract_funder")
                .query(Long.class)
                .single();
        var funders = preau.bean(Funders.class);
        funders.renewLink(id, LocalDate.of(2024, 9, 1), LocalDate.of(2030, 1, 1));
        Funder funder = funders.withId(id).orElseThrow();
        return preau.bean(SignedLinks.class)
                .path(Purpose.FUNDER, id, "%d.%d.%d".formatted(id, funder.linkVersion(), funder.contractId()));
    }

    /** One before {@link #funder()}'s, which it replaced. */
    String replaced() {
        var id = preau.jdbc()
                .sql("SELECT min(id) FROM contract_funder")
                .query(Long.class)
                .single();
        Funder funder = preau.bean(Funders.class).withId(id).orElseThrow();
        return preau.bean(SignedLinks.class)
                .path(Purpose.FUNDER, id, "%d.%d.%d".formatted(id, funder.linkVersion() - 1, funder.contractId()));
    }

    String review() {
        var signed = preau.jdbc()
                .sql("SELECT id || '.' || commitment_id || '.' || year FROM commitment_review ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
        return preau.bean(SignedLinks.class)
                .path(Purpose.COMMITMENT, Long.parseLong(signed.replaceAll("\\..*", "")), signed);
    }

    String asked() {
        var signed = preau.jdbc().sql("""
                SELECT r.id || '.' || k.id || '.' || r.year || '.' || k.link_version
                FROM measure_request r JOIN source_keeper k ON k.id = r.keeper_id
                ORDER BY r.id LIMIT 1
                """).query(String.class).single();
        return preau.bean(SignedLinks.class)
                .path(Purpose.MEASURES, Long.parseLong(signed.replaceAll("\\..*", "")), signed);
    }

    long indicatorAsked() {
        return preau.jdbc()
                .sql(
                        "SELECT i.id FROM indicator i JOIN source_keeper k USING (contract_id, source) ORDER BY k.id LIMIT 1")
                .query(Long.class)
                .single();
    }

    String followUp() {
        var signed = preau.jdbc()
                .sql("SELECT id || '.' || sitting_id FROM follow_up WHERE state = 'OPEN' ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
        return preau.bean(SignedLinks.class)
                .path(Purpose.FOLLOW_UP, Long.parseLong(signed.replaceAll("\\..*", "")), signed);
    }

    /** Of a sitting of its own, so that the body's keep their state. */
    String convening(String state) {
        var signed =
                preau.jdbc().sql("""
                WITH seat AS (SELECT id, body_id FROM body_seat ORDER BY id LIMIT 1),
                sat AS (INSERT INTO sitting (body_id, held_on, begins, ends, place, state, changed_at, corrections_until)
                        SELECT body_id, DATE '2022-01-10', '09:30', '12:00', 'Mairie', :state, now(),
                               DATE '2030-01-01'
                        FROM seat
                        RETURNING id)
                INSERT INTO sitting_presence (sitting_id, seat_id, email)
                SELECT sat.id, seat.id, 'membre@exemple.fr' FROM sat, seat
                RETURNING id || '.' || sitting_id || '.' || seat_id
                """).param("state", state).query(String.class).single();
        return preau.bean(SignedLinks.class).path(Purpose.SEAT, Long.parseLong(signed.replaceAll("\\..*", "")), signed);
    }
}
