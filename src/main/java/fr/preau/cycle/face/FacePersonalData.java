package fr.preau.cycle.face;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a page's picture may show, and who answers questions about a cycle. */
@Component
class FacePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Images et contacts des pages",
                "Montrer un cycle, dire à qui écrire.",
                "Personnes photographiées avec leur accord, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.ofMany(
                                "cycle_picture",
                                Erasure.with("the picture, which an organiser takes from the page"),
                                Retention.asLongAs("the page shows it, and thirty days"))
                        .withheld("public on the page, of many or of nobody", "wide", "narrow", "words"),
                Kept.of("cycle_contact", """
                                SELECT *
                                FROM cycle_contact
                                WHERE email <> '' AND lower(email) = :person
                                ORDER BY cycle_id
                                """, Erasure.onRequest(), Retention.byNight(FaceNight.JOB))
                        .given("name", "Nom, comme contact sur une page")
                        .given("email", "Courriel, comme contact sur une page")
                        .given("phone", "Téléphone, comme contact sur une page"));
    }
}
