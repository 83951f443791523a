package fr.preau.resource.testimony;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import fr.preau.registration.PeopleErased;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What testimonies keep of persons, and forget with them. */
@Component
class TestimonyData implements PersonalData {

    private final Testimonies testimonies;

    TestimonyData(Testimonies testimonies) {
        this.testimonies = testimonies;
    }

    @EventListener
    void forget(PeopleErased people) {
        testimonies.takeBack(people.registrations());
    }

    @Override
    public Processing processing() {
        return Processing.consented(
                "Témoignages", "Publier le témoignage qu’une personne a donné.", "Personnes présentes");
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.of(
                        "testimony",
                        """
                        SELECT t.*
                        FROM testimony t
                        JOIN registration r ON r.id = t.registration_id
                        WHERE lower(r.email) = :person
                        ORDER BY t.registration_id
                        """,
                        Erasure.onRequest(),
                        Retention.asLongAs("the registration, or until they take it back"))
                .given("text", "Témoignage"));
    }
}
