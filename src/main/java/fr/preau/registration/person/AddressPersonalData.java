package fr.preau.registration.person;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of who changed their address: both, so that the old one can be told. */
@Component
class AddressPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Changements d’adresse",
                "Confirmer la nouvelle adresse d’une personne et prévenir l’ancienne.",
                "Personnes inscrites");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of("address_change", """
                        SELECT c.*
                        FROM address_change c
                        JOIN registration r ON r.id = c.registration_id
                        WHERE r.email_key = :person
                        ORDER BY c.id
                        """, Erasure.onRequest(), Retention.byNight("address-retention", "retention"))
                        .given("old_email", "Adresse d’avant")
                        .given("new_email", "Nouvelle adresse demandée"));
    }
}
