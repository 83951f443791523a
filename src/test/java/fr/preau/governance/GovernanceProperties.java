package fr.preau.governance;

import static fr.preau.governance.SittingFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random sequences of mandates, sittings, answers, presences, corrections and approvals, sent as forms and by links in
 * whatever order: what is refused changes nothing, and the promises of governance hold after each.
 */
class GovernanceProperties {

    private static final int GESTURES = 50;

    private final TestInstance preau = TestInstance.shared();
    private final JdbcClient jdbc = preau.jdbc();

    /** What a reader of the page has to believe for good. */
    private final Map<String, String> approved = new HashMap<>();

    private final Map<Long, String> closed = new HashMap<>();

    /** Who was convened when a sitting began, and what they had answered. */
    private final Map<Long, Set<Long>> held = new HashMap<>();

    private final Map<Long, String> answered = new HashMap<>();

    @Property(tries = 10)
    void whateverIsDoneInWhateverOrderThePromisesHold(@ForAll Random random) {
        approved.clear();
        closed.clear();
        held.clear();
        answered.clear();
        var contract = ContractSpace.open(preau, "Emploi");
        var body = made(
                contract,
                contract.address() + "/instances",
                Map.of("name", "Comité technique", "minimum", "2", "quorum", "1"));
        var id = Long.parseLong(body.replaceAll(".*/", ""));
        var gestures = new GovernanceGestures(preau, contract, body, random);
        gestures.begin();
        for (var gesture = 0; gesture < GESTURES; gesture++) {
            var status = gestures.play();
            assertThat(status).as("neither lost nor a fault").isIn(200, 302, 404, 410, 422);
            holds(id);
        }
    }

    private List<Long> ids(String sql, long body) {
        return jdbc.sql(sql).param("body", body).query(Long.class).list();
    }

    private void holds(long body) {
        convenedAreTheSeatsOfTheDay(body);
        nobodyIsConvenedTwice(body);
        whatIsApprovedStands(body);
        followUpsAreClosedOnce(body);
        decisionsAreNumberedWithoutAHole(body);
    }

    private void convenedAreTheSeatsOfTheDay(long body) {
        jdbc.sql("SELECT id, state FROM sitting WHERE body_id = :body AND state NOT IN ('PLANNED', 'CANCELLED')")
                .param("body", body)
                .query((row, _) -> Map.entry(row.getLong("id"), row.getString("state")))
                .list()
                .forEach(sitting -> {
                    var convened = set("SELECT seat_id FROM sitting_presence WHERE sitting_id = :id", sitting.getKey());
                    if (sitting.getValue().equals("CONVENED")) {
                        assertThat(convened).isEqualTo(set("""
                                SELECT e.id FROM body_seat e
                                JOIN sitting s ON s.body_id = e.body_id
                                WHERE s.id = :id AND e.since <= s.held_on AND (e.until IS NULL OR s.held_on <= e.until)
                                """, sitting.getKey()));
                    } else {
                        assertThat(convened).isEqualTo(held.computeIfAbsent(sitting.getKey(), _ -> convened));
                        var answers = answers(sitting.getKey());
                        assertThat(answers).isEqualTo(answered.computeIfAbsent(sitting.getKey(), _ -> answers));
                    }
                });
    }

    private String answers(long sitting) {
        return jdbc.sql("""
                SELECT coalesce(string_agg(id || answer || represented_by, ' | ' ORDER BY id), '')
                FROM sitting_presence WHERE sitting_id = :id
                """).param("id", sitting).query(String.class).single();
    }

    private Set<Long> set(String sql, long id) {
        return new TreeSet<>(jdbc.sql(sql).param("id", id).query(Long.class).list());
    }

    /**
     * Once for each state of the sitting, and once more for each time that they had left it; its record once. A deputy
     * is not written to without end, however often a holder changes their mind.
     */
    private void nobodyIsConvenedTwice(long body) {
        assertThat(jdbc.sql("""
                WITH row AS (
                    SELECT id, sitting_id FROM sitting_presence UNION ALL SELECT id, sitting_id FROM sitting_presence_gone
                ), told AS (
                    SELECT s.id, s.sequence, lower(m.recipient) AS email, m.kind, count(*) AS times
                    FROM sitting s
                    JOIN row ON row.sitting_id = s.id
                    JOIN message m ON m.subject_id = row.id AND m.kind IN ('GOVERNANCE_CONVENED', 'GOVERNANCE_RECORD')
                    WHERE s.body_id = :body
                    GROUP BY s.id, s.sequence, lower(m.recipient), m.kind
                )
                SELECT count(*) FROM told
                WHERE times > CASE kind WHEN 'GOVERNANCE_RECORD' THEN 1
                                        ELSE sequence + 1 + (SELECT count(*) FROM sitting_departure d
                                                             WHERE d.sitting_id = told.id
                                                             AND lower(d.email) = told.email) END
                """).param("body", body).query(Long.class).single()).isZero();
        assertThat(ids("""
                SELECT p.deputy_told FROM sitting_presence p JOIN sitting s ON s.id = p.sitting_id
                WHERE s.body_id = :body
                """, body)).allMatch(times -> times <= 6);
    }

    private void whatIsApprovedStands(long body) {
        jdbc.sql("""
                SELECT s.id, s.record
                       || (SELECT count(*) FROM record_correction c
                           JOIN sitting_presence p ON p.id = c.presence_id WHERE p.sitting_id = s.id)
                       || coalesce((SELECT string_agg(p.id || p.presence, ' ' ORDER BY p.id)
                                    FROM sitting_presence p WHERE p.sitting_id = s.id), '')
                       || coalesce((SELECT string_agg(d.number || ' ' || d.text, ' | ' ORDER BY d.number)
                                                   FROM sitting_decision d WHERE d.sitting_id = s.id), '') AS told
                FROM sitting s
                WHERE s.body_id = :body AND s.state = 'RECORD_APPROVED'
                """)
                .param("body", body)
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("told")))
                .list()
                .forEach(one -> assertThat(one.getValue())
                        .isEqualTo(approved.computeIfAbsent(one.getKey(), _ -> one.getValue())));
        var now = new ArrayList<>(
                ids("SELECT id FROM sitting WHERE body_id = :body AND state = 'RECORD_APPROVED'", body));
        assertThat(now.stream().map(Object::toString).collect(Collectors.toSet()))
                .containsAll(approved.keySet());
    }

    private void followUpsAreClosedOnce(long body) {
        var now = new HashMap<Long, String>();
        jdbc.sql(
                        "SELECT id, state || reason || closed_on || answer AS told FROM follow_up WHERE body_id = :body AND state <> 'OPEN'")
                .param("body", body)
                .query((row, _) -> now.put(row.getLong("id"), row.getString("told")))
                .list();
        assertThat(now).containsAllEntriesOf(closed);
        closed.putAll(now);
    }

    private void decisionsAreNumberedWithoutAHole(long body) {
        var numbers = ids("SELECT number FROM sitting_decision WHERE body_id = :body ORDER BY number", body);
        for (var at = 0; at < numbers.size(); at++) {
            assertThat(numbers.get(at)).isEqualTo(at + 1L);
        }
    }
}
