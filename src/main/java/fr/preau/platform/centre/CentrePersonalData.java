package fr.preau.platform.centre;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who answers for the centre, on its public pages. */
@Component
class CentrePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task("Identité du centre", "Publier qui répond du centre.", "Responsables du centre");
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.ofMany(
                        "centre",
                        Erasure.with("the centre's settings, which an administrator rewrites"),
                        Retention.asLongAs("they answer for the centre"))
                .withheld("public on the centre's pages", "reply_to", "legal_notice", "privacy", "accessibility"));
    }
}
