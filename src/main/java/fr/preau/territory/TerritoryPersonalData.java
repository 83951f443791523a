package fr.preau.territory;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who of the team brought a file, asked for a computation or noted a decision: nobody else is named. */
@Component
class TerritoryPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task("Territoires", "Savoir qui a apporté un fichier ou demandé un calcul.", "Équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                colleague("territory_source", "imported_by", "it says where public figures come from"),
                colleague("food_run", "made_by", "it says where a computation comes from"),
                colleague("outgoing_decision", "noted_by", "it says who answers for what is told to residents"),
                colleague("outgoing_measure", "noted_by", "it says who answers for what is told to residents"),
                colleague("outgoing_year", "noted_by", "it says who answers for what is told to residents"));
    }

    private static Kept colleague(String table, String column, String why) {
        return Kept.ofMany(table, Erasure.stays(why), Retention.asLongAs("what it stands beside is shown"))
                .byColleague(column);
    }
}
