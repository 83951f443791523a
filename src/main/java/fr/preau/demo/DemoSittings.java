package fr.preau.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sittings of the demonstration's contract since September 2022, of which the first belong to the time of the
 * contract before. What was decided before the demonstration begins is written into the tables as it would stand.
 */
@Component
class DemoSittings {

    private static final List<List<String>> SEATS = List.of(
            List.of("STATE", "Préfecture", "Délégué du préfet"),
            List.of("AUTHORITIES", "Agglomération du Val d’Orme", "Vice-présidente"),
            List.of("AUTHORITIES", "Ville d’Ormeval", "Adjoint au maire"),
            List.of("CITIZENS_COUNCIL", "Conseil citoyen des Tilleuls", "Une habitante"),
            List.of("CITIZENS_COUNCIL", "Conseil citoyen du Moulin", "Un habitant"),
            List.of("LANDLORDS", "Habitat du Val", "Directeur d’agence"),
            List.of("FAMILY_ALLOWANCES", "Allocations familiales", "Conseillère"));
    private static final List<LocalDate> STEERING = List.of(
            LocalDate.of(2022, 9, 20),
            LocalDate.of(2023, 3, 14),
            LocalDate.of(2023, 10, 10),
            LocalDate.of(2024, 3, 26));

    private final JdbcClient jdbc;

    DemoSittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. */
    void fill(long contract) {
        technical(contract);
        var body = body(contract, "Comité de pilotage", true, 2);
        var seats = SEATS.stream().map(seat -> seat(body, seat)).toList();
        for (var at = 0; at < STEERING.size(); at++) {
            var sitting = sitting(body, STEERING.get(at), "HELD");
            items(sitting, "Point sur les actions de l’année", "Programmation à venir");
            present(sitting, seats, at);
            decision(sitting, body, STEERING.get(at).getYear(), "Les actions présentées continuent.");
            decision(sitting, body, STEERING.get(at).getYear(), "Le conseil citoyen présente son bilan chaque année.");
            followUp(body, sitting, "Réunir les porteurs d’actions", "Agglomération du Val d’Orme", at, "DONE");
            followUp(
                    body,
                    sitting,
                    at == 3 ? "Visiter le quartier des Cerisiers" : "Partager le calendrier de l’année",
                    "Ville d’Ormeval",
                    at,
                    at == 3 ? "OPEN" : at == 1 ? "DROPPED" : "DONE");
            if (at < 3) {
                jdbc.sql("""
                        UPDATE sitting
                        SET state = 'RECORD_APPROVED', approved_by = 'Le préfet et la présidente', approved_on = :on,
                            record = '### Décisions' || chr(10) || chr(10) || '- Les actions présentées continuent.'
                        WHERE id = :id
                        """)
                        .param("on", STEERING.get(at).plusDays(20))
                        .param("id", sitting)
                        .update();
            }
        }
        jdbc.sql("""
                INSERT INTO sitting_agenda_item (sitting_id, kind, title, programme_year)
                SELECT id, 'PROGRAMME', 'Programmation 2024', 2024 FROM sitting
                WHERE body_id = :body AND held_on = :on
                """).param("body", body).param("on", STEERING.getLast()).update();
        items(sitting(body, LocalDate.of(2024, 10, 15), "PLANNED"), "Appel à projets de 2025", "Visite de quartier");
    }

    private void technical(long contract) {
        var body = body(contract, "Comité technique", false, 6);
        SEATS.forEach(seat -> seat(body, seat));
        for (var day = LocalDate.of(2022, 9, 8); day.isBefore(LocalDate.of(2024, 8, 1)); day = day.plusMonths(2)) {
            items(sitting(body, day, "HELD"), "Suivi des actions");
        }
    }

    private long body(long contract, String name, boolean steering, int minimum) {
        return jdbc.sql("""
                INSERT INTO governance_body (contract_id, name, steering, minimum, quorum, chairs, publishes)
                VALUES (:contract, :name, :steering, :minimum, 4, 'Le préfet et la présidente de l’agglomération',
                        :steering)
                RETURNING id
                """)
                .param("contract", contract)
                .param("name", name)
                .param("steering", steering)
                .param("minimum", minimum)
                .query(Long.class)
                .single();
    }

    private long seat(long body, List<String> seat) {
        return jdbc.sql("""
                INSERT INTO body_seat (body_id, college, organisation, holder, since)
                VALUES (:body, :college, :organisation, :holder, DATE '2022-09-01')
                RETURNING id
                """)
                .param("body", body)
                .param("college", seat.get(0))
                .param("organisation", seat.get(1))
                .param("holder", seat.get(2))
                .query(Long.class)
                .single();
    }

    private long sitting(long body, LocalDate on, String state) {
        return jdbc.sql("""
                INSERT INTO sitting (body_id, held_on, begins, ends, place, state, changed_at)
                VALUES (:body, :on, '09:30', '12:00', 'Hôtel d’agglomération', :state, :on)
                RETURNING id
                """)
                .param("body", body)
                .param("on", on)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private void items(long sitting, String... titles) {
        for (var title : titles) {
            jdbc.sql("INSERT INTO sitting_agenda_item (sitting_id, kind, title) VALUES (:sitting, 'DEBATE', :title)")
                    .param("sitting", sitting)
                    .param("title", title)
                    .update();
        }
    }

    /** Landlords miss one sitting in two. */
    private void present(long sitting, List<Long> seats, int round) {
        for (var at = 0; at < seats.size(); at++) {
            jdbc.sql("""
                    INSERT INTO sitting_presence (sitting_id, seat_id, email, presence)
                    VALUES (:sitting, :seat, '', :presence)
                    """)
                    .param("sitting", sitting)
                    .param("seat", seats.get(at))
                    .param("presence", at == 5 && round % 2 == 0 ? "ABSENT" : "PRESENT")
                    .update();
        }
    }

    private void decision(long sitting, long body, int year, String text) {
        jdbc.sql("""
                INSERT INTO sitting_decision (sitting_id, body_id, year, number, text)
                SELECT :sitting, :body, :year, COALESCE(max(number), 0) + 1, :text
                FROM sitting_decision
                WHERE body_id = :body AND year = :year
                """)
                .param("sitting", sitting)
                .param("body", body)
                .param("year", year)
                .param("text", text)
                .update();
    }

    private void followUp(long body, long sitting, String text, String owner, int round, String state) {
        var due = STEERING.get(round).plusMonths(3);
        jdbc.sql("""
                INSERT INTO follow_up (body_id, sitting_id, text, owner, due, state, reason, closed_on)
                VALUES (:body, :sitting, :text, :owner, :due, :state, :reason, :closed)
                """)
                .param("body", body)
                .param("sitting", sitting)
                .param("text", text)
                .param("owner", owner)
                .param("due", due)
                .param("state", state)
                .param("reason", state.equals("DROPPED") ? "Le calendrier est déjà public" : "")
                .param("closed", state.equals("OPEN") ? null : due)
                .update();
    }
}
