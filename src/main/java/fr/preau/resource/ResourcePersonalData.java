package fr.preau.resource;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names of speakers: of whom a link was made for, and of who made what is shared. */
@Component
class ResourcePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Ressources", "Recevoir et publier ce que partagent les intervenants.", "Intervenants, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of("speaker_link", """
                                SELECT *
                                FROM speaker_link
                                WHERE email <> '' AND lower(email) = :person
                                ORDER BY id
                                """, Erasure.onRequest(), Retention.byNight(ResourceNight.JOB))
                        .given("speaker", "Nom, comme intervenant ou intervenante")
                        .given("email", "Adresse à laquelle des documents ont été demandés"),
                Kept.of("presented_speaker", """
                                SELECT p.*
                                FROM presented_speaker p
                                JOIN speaker_link l ON l.id = p.link_id
                                WHERE l.email <> '' AND lower(l.email) = :person
                                ORDER BY p.id
                                """, Erasure.onRequest(), Retention.byNight(ResourceNight.JOB))
                        .given("name", "Nom présenté sur une page")
                        .given("role", "Fonction présentée")
                        .given("organisation", "Structure présentée")
                        .withheld("a picture, seen on the page and by the speaker's link", "photograph"),
                Kept.of("resource", """
                                SELECT r.*
                                FROM resource r
                                JOIN speaker_link l ON l.id = r.link_id
                                WHERE l.email <> '' AND lower(l.email) = :person
                                ORDER BY r.id
                                """, Erasure.onRequest(), Retention.asLongAs("the resource is shared"))
                        .given("authors", "Nom publié avec une ressource"),
                Kept.ofMany(
                                "resource_version",
                                Erasure.with("the resource"),
                                Retention.asLongAs("the resource is shared"))
                        .byColleague("by_whom"));
    }
}
