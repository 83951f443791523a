package fr.preau.exchange;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people say to each other and to those who speak. */
@Component
class ExchangePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.consented(
                "Questions et liste de qui vient",
                "Poser une question à qui intervient, dire aux autres que l’on vient.",
                "Personnes inscrites");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of("speaker_question", """
                        SELECT q.*
                        FROM speaker_question q
                        JOIN registration r ON r.id = q.registration_id
                        WHERE lower(r.email) = :person
                        ORDER BY q.id
                        """, Erasure.onRequest(), Retention.byNight(ExchangeNight.JOB))
                        .given("text", "Question posée à qui intervient")
                        .given("reason", "Pourquoi la question n’a pas été posée")
                        .given("answer", "Réponse à la question"),
                Kept.of("attendee_consent", """
                                SELECT c.*
                                FROM attendee_consent c
                                JOIN registration r ON r.id = c.registration_id
                                WHERE lower(r.email) = :person
                                ORDER BY c.day_id, c.registration_id
                                """, Erasure.onRequest(), Retention.byNight(ExchangeNight.JOB))
                        .given("contact", "Contact montré aux autres participants"));
    }
}
