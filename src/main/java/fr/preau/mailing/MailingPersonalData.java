package fr.preau.mailing;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.Kept.Trace;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the team wrote to a selection: the same for all. What one person received is a message. */
@Component
class MailingPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task("Messages de l’équipe", "Écrire à une sélection de personnes inscrites.", "Équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.ofMany("mailing", Erasure.with("the mailing"), Retention.byNight("retention", "mailing-retention"))
                        .withheld("the same for many: each has their own message", "subject", "body", "selection")
                        .byColleague("writer", "sender", "stopped_by")
                        .byColleague(Trace.ANSWERED, "reply_to"),
                Kept.ofMany(
                                "mailing_file",
                                Erasure.with("the mailing"),
                                Retention.byNight("retention", "mailing-retention"))
                        .withheld("the same for many: each has it with their message", "name", "content"));
    }
}
