package fr.preau.mail;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** The messages that left, and who wrote the centre's own words. Messages end with whom or what they were planned for. */
@Component
class MailPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Messages",
                "Écrire à chacun ce qui le concerne, et pouvoir le montrer.",
                "Personnes inscrites, intervenants, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "message",
                                "SELECT * FROM message WHERE lower(recipient) = :person ORDER BY id",
                                Erasure.onRequest(),
                                Retention.byNight("retention", "staff-retention", "mailing-retention"))
                        .given("recipient", "Message envoyé à")
                        .given("body", "Texte du message")
                        .withheld("what the mail servers answered", "detail"),
                Kept.ofMany("letter_wording", Erasure.with("the words"), Retention.asLongAs("the words"))
                        .byColleague("writer"));
    }
}
