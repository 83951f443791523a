package fr.preau.cycle;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** The speakers that a page names, and who saved it. */
@Component
class CyclePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Pages des cycles", "Annoncer qui intervient, garder les versions d’une page.", "Intervenants, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.ofMany(
                                "sequence",
                                Erasure.with("the words of the page, which an organiser rewrites"),
                                Retention.asLongAs("the page names them"))
                        .withheld("public on the page, among other words", "speakers"),
                Kept.ofMany(
                                "cycle_version",
                                Erasure.with("the versions of the page"),
                                Retention.byNight("version-retention"))
                        .withheld("the page as it was, of many", "differences", "document")
                        .byColleague("by_whom"));
    }
}
