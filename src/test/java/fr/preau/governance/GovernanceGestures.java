package fr.preau.governance;

import static java.util.stream.Collectors.toMap;

import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whatever pilots, members, deputies and owners may send of one body, at random and in whatever order. */
final class GovernanceGestures {

    private static final int KINDS = 22;
    private static final List<String> ADDRESSES = List.of("", "un@essai.example", "deux@essai.example");
    private static final List<String> ANSWERS = List.of("COMES", "REPRESENTED", "EXCUSED");
    private static final List<String> PRESENCES = List.of("NONE", "PRESENT", "REPRESENTED", "EXCUSED", "ABSENT");

    private final TestInstance preau;
    private final ContractSpace contract;
    private final String body;
    private final long id;
    private final Random random;

    GovernanceGestures(TestInstance preau, ContractSpace contract, String body, Random random) {
        this.preau = preau;
        this.contract = contract;
        this.body = body;
        this.id = Long.parseLong(body.replaceAll(".*/", ""));
        this.random = random;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** In the weeks around the day the tests live in. */
    private LocalDate day() {
        return LocalDate.of(2024, 9, 1).plusDays(random.nextInt(60));
    }

    private LocalDate sittingDay() {
        return random.nextInt(3) > 0 ? LocalDate.of(2024, 9, 10).minusDays(random.nextInt(5)) : day();
    }

    private List<Long> ids(String sql) {
        return preau.jdbc().sql(sql).param("body", id).query(Long.class).list();
    }

    private int pilot(String address, Map<String, String> form) {
        return contract.pilot().post(address, form).status();
    }

    private int guest(String link, Map<String, String> form) {
        return preau.visitor()
                .post(link, form.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> List.of(one.getValue()))))
                .status();
    }

    private int seat() {
        return pilot(
                body + "/membres",
                Map.of(
                        "organisation",
                        "Structure " + random.nextInt(100),
                        "holder",
                        "Titulaire",
                        "email",
                        one(ADDRESSES),
                        "deputy",
                        "Suppléante",
                        "deputyEmail",
                        one(ADDRESSES),
                        "since",
                        day().minusDays(40).toString()));
    }

    /** Two mandates and a sitting of the day that is convened, so that something can follow from it. */
    void begin() {
        seat();
        seat();
        pilot(body + "/seances", when(LocalDate.of(2024, 9, 10)));
        var sitting = one(ids("SELECT id FROM sitting WHERE body_id = :body"));
        pilot(body + "/seances/" + sitting + "/convocation", Map.of("confirmed", "true"));
    }

    /** The status of whatever was sent; that of nothing to send is as of something that was done. */
    int play() {
        var sittings = ids("SELECT id FROM sitting WHERE body_id = :body");
        var what = random.nextInt(KINDS);
        if (what == 0) {
            return seat();
        }
        if (what == 1) {
            var seats = ids("SELECT id FROM body_seat WHERE body_id = :body");
            return pilot(body + "/membres/" + one(seats), Map.of("until", day().toString()));
        }
        if (what == 2 || sittings.isEmpty()) {
            return pilot(body + "/seances", when(sittingDay()));
        }
        var under =
                ids("SELECT id FROM sitting WHERE body_id = :body AND state IN ('CONVENED', 'HELD', 'RECORD_SENT')");
        var sitting = body + "/seances/" + one(under.isEmpty() || random.nextInt(3) == 0 ? sittings : under);
        return switch (what) {
            case 3, 4, 5 -> pilot(sitting + "/convocation", Map.of("confirmed", "true"));
            case 6 -> pilot(sitting + "/date", when(sittingDay()));
            case 7 -> random.nextInt(3) > 0 ? 200 : pilot(sitting + "/annulation", Map.of("confirmed", "true"));
            case 8 -> pilot(sitting + "/decisions", Map.of("decision", "Décision " + random.nextInt(1000)));
            case 9 -> follow(sitting);
            case 10 -> close(sitting);
            case 11 -> pilot(sitting + "/releve", Map.of("record", "Relevé " + random.nextInt(1000)));
            case 12 -> pilot(sitting + "/releve/envoi", Map.of("confirmed", "true", "until", day().toString()));
            case 13 -> correctionsEnd();
            case 14, 15 -> pilot(sitting + "/approbation", Map.of("by", "La présidente"));
            case 16 -> note(sitting);
            case 17 -> own();
            case 18 ->
                convened(Purpose.SEAT, "/correction", Map.of("correction", "Correction " + random.nextInt(1000)));
            case 19 -> convened(Purpose.DEPUTY, "", Map.of("answer", one(ANSWERS)));
            default -> convened(Purpose.SEAT, "", Map.of("answer", one(ANSWERS), "representedBy", "Quelqu’un"));
        };
    }

    private static Map<String, String> when(LocalDate on) {
        return Map.of(
                "on", on.toString(),
                "begins", "09:30",
                "ends", "12:00",
                "place", "Mairie",
                "confirmed", "true");
    }

    private int follow(String sitting) {
        return pilot(sitting + "/suites", Map.of("followUp", "À faire", "owner", "La Ville", "due", day().toString()));
    }

    private int close(String sitting) {
        var all = ids("SELECT id FROM follow_up WHERE body_id = :body");
        if (all.isEmpty()) {
            return 200;
        }
        var form = new HashMap<>(Map.of("reason", "Sans objet"));
        if (random.nextBoolean()) {
            form.put("dropped", "true");
        }
        return pilot(sitting + "/suites/" + one(all), form);
    }

    private int note(String sitting) {
        var form = new HashMap<String, String>();
        ids("SELECT p.id FROM sitting_presence p JOIN sitting s ON s.id = p.sitting_id WHERE s.body_id = :body")
                .forEach(row -> form.put("p" + row, one(PRESENCES)));
        return pilot(sitting + "/presences", form);
    }

    /** Their last day goes by, which forms alone cannot do. */
    private int correctionsEnd() {
        preau.jdbc().sql("""
                        UPDATE sitting SET corrections_until = DATE '2024-09-09'
                        WHERE body_id = :body AND state = 'RECORD_SENT'
                        """).param("body", id).update();
        return 200;
    }

    /** What the owner of a follow-up answers by their link. */
    private int own() {
        var all = ids("SELECT id FROM follow_up WHERE body_id = :body");
        if (all.isEmpty()) {
            return 200;
        }
        var followUp = preau.bean(Outcomes.class).followUp(one(all)).orElseThrow();
        var link =
                preau.bean(SignedLinks.class).path(Purpose.FOLLOW_UP, followUp.id(), FollowUpLetters.signed(followUp));
        var form = new HashMap<>(Map.of("answer", "Réponse " + random.nextInt(1000)));
        if (random.nextBoolean()) {
            form.put("done", "true");
        }
        return guest(link, form);
    }

    /** By the link of somebody who is, or was, convened; a correction where a record waits for some, if one does. */
    private int convened(Purpose purpose, String gesture, Map<String, String> form) {
        var rows = preau.jdbc()
                .sql("""
                        SELECT p.id, p.sitting_id, p.seat_id, e.deputy_email FROM (
                            SELECT id, sitting_id, seat_id FROM sitting_presence
                            UNION ALL SELECT id, sitting_id, seat_id FROM sitting_presence_gone
                        ) p JOIN body_seat e ON e.id = p.seat_id
                        JOIN sitting s ON s.id = p.sitting_id
                        WHERE e.body_id = :body
                        AND (NOT :waits OR s.state = 'RECORD_SENT' OR NOT EXISTS (
                             SELECT FROM sitting w WHERE w.body_id = :body AND w.state = 'RECORD_SENT'))
                        """)
                .param("waits", !gesture.isEmpty())
                .param("body", id)
                .query((row, _) -> {
                    var signed = GovernanceLetters.signed(
                            row.getLong("id"), row.getLong("sitting_id"), row.getLong("seat_id"));
                    return preau.bean(SignedLinks.class)
                            .path(
                                    purpose,
                                    row.getLong("id"),
                                    purpose == Purpose.DEPUTY ? signed + "." + row.getString("deputy_email") : signed);
                })
                .list();
        return rows.isEmpty() ? 200 : guest(one(rows) + gesture, form);
    }
}
