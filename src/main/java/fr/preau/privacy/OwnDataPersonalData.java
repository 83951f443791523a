package fr.preau.privacy;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of who asked for their data, and what they ask of the centre. */
@Component
class OwnDataPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Demandes sur les données",
                "Montrer à chaque personne ce qui est gardé d’elle, et répondre à ce qu’elle en demande.",
                "Toute personne dont des données sont gardées");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "own_data_link",
                                "SELECT * FROM own_data_link WHERE email = :person ORDER BY id",
                                Erasure.onRequest(),
                                Retention.byNight(OwnDataNight.JOB))
                        .given("email", "Adresse qui a demandé ce lien"),
                Kept.of(
                                "own_data_wish",
                                "SELECT * FROM own_data_wish WHERE email = :person",
                                Erasure.with("the answer, which the centre gives within a month"),
                                Retention.byNight(OwnDataNight.JOB))
                        .given("email", "Adresse à laquelle le centre répond")
                        .given("words", "Votre demande au centre"));
    }
}
