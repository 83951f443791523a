package fr.preau.evaluation.collection;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the collection of measures keeps of persons: who answers for a source. */
@Component
class CollectionPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Collecte des mesures",
                "Demander à qui tient une source les chiffres d’un contrat.",
                "Correspondants des sources");
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.of(
                        "source_keeper",
                        "SELECT * FROM source_keeper WHERE lower(email) = :person ORDER BY id",
                        Erasure.with("the contract, whose pilots name another one in their place"),
                        Retention.byNight("contract-retention"))
                .given("name", "Nom de qui répond d’une source")
                .given("email", "Adresse qui répond d’une source"));
    }
}
