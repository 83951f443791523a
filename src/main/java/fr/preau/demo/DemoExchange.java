package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.exchange.AttendeeConsents;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.page.Groups;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people who come to the first day ask beforehand, and who of them lets the others know. */
@Component
class DemoExchange {

    private static final List<String> ASKED = List.of(
            "Qui décide, entre la commune et l’agglomération, quand les priorités du contrat divergent ?",
            "Comment associer les habitants sans les réunir une fois de plus le soir ?",
            "Combien de temps faut-il compter pour instruire une action reconduite ?",
            "Que devient une action déjà financée si le quartier sort de la liste ?",
            "Avez-vous un modèle de fiche d’évaluation qui tienne sur une page ?",
            "Peut-on financer un poste de coordination par plusieurs contrats ?");

    private static final int VOTERS = 36;
    private static final int SEEN = 14;

    private final SpeakerQuestions questions;
    private final AttendeeConsents consents;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoExchange(
            SpeakerQuestions questions, AttendeeConsents consents, JdbcClient jdbc, TransactionTemplate transaction) {
        this.questions = questions;
        this.consents = consents;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Writes it, unless questions were taken that day already. */
    void tell(Cycle.Day day) {
        if (!questions.floor(day.id()).known()) {
            transaction.executeWithoutResult(_ -> write(day));
        }
    }

    private void write(Cycle.Day day) {
        questions.set(day.id(), true, true);
        var people = jdbc.sql("""
                SELECT registration_id
                FROM place
                WHERE day_id = :day AND state = 'CONFIRMED'
                ORDER BY registration_id
                LIMIT :most
                """)
                .param("day", day.id())
                .param("most", VOTERS)
                .query(Long.class)
                .list();
        var sequences = Groups.sequences(day);
        for (var at = 0; at < ASKED.size() && at < people.size(); at++) {
            questions.ask(day.id(), people.get(at), sequences.get(at % sequences.size()), ASKED.get(at), at % 3 == 2);
        }
        var all = questions.of(day.id());
        all.stream().limit(all.size() - 1L).forEach(one -> questions.move(one.id(), State.SHOWN));
        for (var at = 0; at < all.size(); at++) {
            for (var voter = at; voter < people.size(); voter += at + 2) {
                questions.vote(day.id(), people.get(voter), all.get(at).id());
            }
        }
        people.stream().limit(SEEN).forEach(one -> consents.give(day.id(), one, one % 3 != 0, ""));
    }
}
