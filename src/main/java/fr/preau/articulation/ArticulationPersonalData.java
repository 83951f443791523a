package fr.preau.articulation;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What commitments keep of persons: who answers for one, and who validated a review. */
@Component
class ArticulationPersonalData implements PersonalData {

    private static final Erasure WITH = Erasure.with("the contract, whose pilots give another address in its place");
    private static final Retention AS_LONG = Retention.byNight("contract-retention");

    @Override
    public Processing processing() {
        return Processing.task(
                "Engagements",
                "Savoir qui répond d’un engagement et qui l’a relu.",
                "Signataires des contrats, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "commitment",
                                "SELECT * FROM commitment WHERE lower(email) = :person ORDER BY id",
                                WITH,
                                AS_LONG)
                        .given("email", "Adresse qui répond d’un engagement"),
                Kept.ofMany("commitment_review", WITH, AS_LONG)
                        .byColleague("validated_by")
                        .withheld("an organisation's words", "words", "evidence"));
    }
}
