package fr.preau.governance;

import static fr.preau.governance.SittingFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;
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
 * Random sequences of mandates, sittings, answers, corrections and approvals, sent as forms in whatever order: what is
 * refused changes nothing, and the promises of governance hold after each.
 */
class GovernanceProperties {

    private static final int GESTURES = 30;
    private static final List<String> ADDRESSES = List.of("", "un@essai.example", "deux@essai.example");

    private final TestInstance preau = TestInstance.shared();
    private final JdbcClient jdbc = preau.jdbc();

    /** What a reader of the page has to believe for good. */
    private final Map<String, String> approved = new HashMap<>();

    private final Map<Long, String> closed = new HashMap<>();

    /** Who was convened when a sitting began. */
    private final Map<Long, Set<Long>> held = new HashMap<>();

    @Property(tries = 12)
    void whateverIsDoneInWhateverOrderThePromisesHold(@ForAll Random random) {
        approved.clear();
        closed.clear();
        held.clear();
        var contract = ContractSpace.open(preau, "Emploi");
        var body = made(
                contract,
                contract.address() + "/instances",
                Map.of("name", "Comité technique", "minimum", "2", "quorum", "1"));
        var id = Long.parseLong(body.replaceAll(".*/", ""));
        seat(contract, body, random);
        for (var gesture = 0; gesture < GESTURES; gesture++) {
            var status = play(contract, body, id, random);
            assertThat(status).as("neither lost nor a fault").isIn(200, 302, 422);
            holds(id);
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2024, 9, 1).plusDays(random.nextInt(60));
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private int seat(ContractSpace contract, String body, Random random) {
        return contract.pilot()
                .post(
                        body + "/membres",
                        Map.of(
                                "organisation",
                                "Structure " + random.nextInt(100),
                                "holder",
                                "Titulaire",
                                "email",
                                one(random, ADDRESSES),
                                "since",
                                day(random).minusDays(40).toString()))
                .status();
    }

    private List<Long> ids(String sql, long body) {
        return jdbc.sql(sql).param("body", body).query(Long.class).list();
    }

    private int play(ContractSpace contract, String body, long id, Random random) {
        var sittings = ids("SELECT id FROM sitting WHERE body_id = :body", id);
        var seats = ids("SELECT id FROM body_seat WHERE body_id = :body", id);
        var what = random.nextInt(14);
        if (what == 0) {
            return seat(contract, body, random);
        }
        if (what == 1) {
            return contract.pilot()
                    .post(
                            body + "/membres/" + one(random, seats),
                            Map.of("until", day(random).toString()))
                    .status();
        }
        if (what == 2 || sittings.isEmpty()) {
            return contract.pilot().post(body + "/seances", when(random)).status();
        }
        var sitting = body + "/seances/" + one(random, sittings);
        return switch (what) {
            case 3, 4, 5 ->
                contract.pilot()
                        .post(sitting + "/convocation", Map.of("confirmed", "true"))
                        .status();
            case 6 -> contract.pilot().post(sitting + "/date", when(random)).status();
            case 7 ->
                random.nextInt(3) > 0
                        ? 200
                        : contract.pilot()
                                .post(sitting + "/annulation", Map.of("confirmed", "true"))
                                .status();
            case 8 ->
                contract.pilot()
                        .post(sitting + "/decisions", Map.of("decision", "Décision " + random.nextInt(1000)))
                        .status();
            case 9 ->
                contract.pilot()
                        .post(
                                sitting + "/suites",
                                Map.of(
                                        "followUp",
                                        "À faire",
                                        "owner",
                                        "La Ville",
                                        "due",
                                        day(random).toString()))
                        .status();
            case 10 -> close(contract, sitting, id, random);
            case 11 ->
                contract.pilot()
                        .post(sitting + "/releve", Map.of("record", "Relevé " + random.nextInt(1000)))
                        .status();
            case 12 ->
                contract.pilot()
                        .post(
                                sitting + "/releve/envoi",
                                Map.of("confirmed", "true", "until", day(random).toString()))
                        .status();
            default ->
                contract.pilot()
                        .post(sitting + "/approbation", Map.of("by", "La présidente"))
                        .status();
        };
    }

    private static Map<String, String> when(Random random) {
        return Map.of(
                "on",
                day(random).toString(),
                "begins",
                "09:30",
                "ends",
                "12:00",
                "place",
                "Mairie",
                "confirmed",
                "true");
    }

    private int close(ContractSpace contract, String sitting, long body, Random random) {
        var all = ids("SELECT id FROM follow_up WHERE body_id = :body", body);
        if (all.isEmpty()) {
            return 200;
        }
        var form = new HashMap<>(Map.of("reason", "Sans objet"));
        if (random.nextBoolean()) {
            form.put("dropped", "true");
        }
        return contract.pilot()
                .post(sitting + "/suites/" + one(random, all), form)
                .status();
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
                    }
                });
    }

    private Set<Long> set(String sql, long id) {
        return new TreeSet<>(jdbc.sql(sql).param("id", id).query(Long.class).list());
    }

    /** Once for each state of the sitting, and once more for each time that they had left it. */
    private void nobodyIsConvenedTwice(long body) {
        assertThat(jdbc.sql("""
                SELECT count(*) FROM (
                    SELECT s.id, t.email
                    FROM sitting s
                    JOIN sitting_told t ON t.sitting_id = s.id
                    JOIN message m ON m.kind = 'GOVERNANCE_CONVENED' AND lower(m.recipient) = t.email
                         AND m.subject_id IN (SELECT id FROM sitting_presence WHERE sitting_id = s.id)
                    WHERE s.body_id = :body
                    GROUP BY s.id, s.sequence, t.email
                    HAVING count(DISTINCT m.id) > s.sequence + 1
                           + (SELECT count(*) FROM sitting_departure d
                              WHERE d.sitting_id = s.id AND lower(d.email) = t.email)
                ) AS twice
                """).param("body", body).query(Long.class).single()).isZero();
    }

    private void whatIsApprovedStands(long body) {
        jdbc.sql("""
                SELECT s.id, s.record || coalesce((SELECT string_agg(d.number || ' ' || d.text, ' | ' ORDER BY d.number)
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
        jdbc.sql("SELECT id, state || reason AS told FROM follow_up WHERE body_id = :body AND state <> 'OPEN'")
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
