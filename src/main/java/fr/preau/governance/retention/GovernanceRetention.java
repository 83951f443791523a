package fr.preau.governance.retention;

import fr.preau.contract.ContractEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whom a contract that is over had in its bodies: mandates, who came, who was written to, records and papers. Decisions
 * stay, which name nobody. The trigger that guards an approved record lets it be forgotten as a whole, and this alone.
 */
@Repository
class GovernanceRetention {

    private static final String BODIES = "(SELECT id FROM governance_body WHERE contract_id = :contract)";
    private static final String SITTINGS = "(SELECT id FROM sitting WHERE body_id IN " + BODIES + ")";

    private final JdbcClient jdbc;

    GovernanceRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(ContractEnded ended) {
        var contract = ended.contract();
        end(contract, "UPDATE governance_body SET chairs = '' WHERE contract_id = :contract AND chairs <> ''");
        end(contract, """
                UPDATE body_seat SET holder = '', holder_email = '', deputy = '', deputy_email = ''
                WHERE body_id IN %s AND (holder, holder_email, deputy, deputy_email) <> ('', '', '', '')
                """.formatted(BODIES));
        end(contract, """
                DELETE FROM record_correction
                WHERE presence_id IN (SELECT id FROM sitting_presence WHERE sitting_id IN %s)
                """.formatted(SITTINGS));
        end(contract, """
                UPDATE sitting_presence SET email = '', answer = '', represented_by = '', presence = ''
                WHERE sitting_id IN %s AND (email, answer, represented_by, presence) <> ('', '', '', '')
                """.formatted(SITTINGS));
        end(contract, "DELETE FROM sitting_departure WHERE sitting_id IN " + SITTINGS);
        end(contract, "DELETE FROM sitting_told WHERE sitting_id IN " + SITTINGS);
        end(contract, """
                DELETE FROM sitting_paper
                WHERE item_id IN (SELECT id FROM sitting_agenda_item WHERE sitting_id IN %s)
                """.formatted(SITTINGS));
        end(contract, """
                UPDATE follow_up SET owner = :erased, owner_email = '', answer = ''
                WHERE body_id IN %s AND (owner, owner_email, answer) <> (:erased, '', '')
                """.formatted(BODIES));
        end(contract, """
                UPDATE sitting
                SET record = CASE record WHEN '' THEN '' ELSE :erased END,
                    approved_by = CASE approved_by WHEN '' THEN '' ELSE :erased END
                WHERE body_id IN %s AND (record NOT IN ('', :erased) OR approved_by NOT IN ('', :erased))
                """.formatted(BODIES));
    }

    private void end(long contract, String sql) {
        jdbc.sql(sql)
                .param("contract", contract)
                .param("erased", ContractEnded.ERASED)
                .update();
    }
}
