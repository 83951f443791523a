package fr.preau.evaluation.milestone;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the evaluation of a contract keeps of persons: who judged. */
@Component
class MilestonePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task("Évaluation des contrats", "Montrer qui a jugé des résultats d’un contrat.", "Équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.ofMany(
                        "evaluation_judgement",
                        Erasure.with("the contract, which answers for what it judged"),
                        Retention.byNight("contract-retention"))
                .withheld("a name, not an address", "author"));
    }
}
