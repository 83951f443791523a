package fr.preau.registration.desk;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.Kept.Trace;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is kept of who registered; whoever handles the list is named in it by their address. */
@Component
class RegistrationPersonalData implements PersonalData {

    private static final Erasure ERASED = Erasure.onRequest();
    private static final Retention NIGHTLY = Retention.byNight("retention");
    private static final Retention FIGURE = Retention.asLongAs("the cycle, as a figure");

    @Override
    public Processing processing() {
        return Processing.task(
                "Inscriptions",
                "Inscrire aux journées, tenir les listes d’attente et accueillir.",
                "Personnes inscrites, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "registration",
                                "SELECT * FROM registration WHERE email_key = :person ORDER BY id",
                                ERASED,
                                NIGHTLY)
                        .given("email", "Adresse de courriel")
                        .given("last_name", "Nom")
                        .given("first_name", "Prénom")
                        .given("phone", "Téléphone")
                        .given("job", "Fonction")
                        .given("organisation", "Structure")
                        .given("access_needs", "À prévoir pour vous")
                        .given("request_reason", "Votre demande")
                        .withheld(
                                "worked out from name, address and organisation",
                                "email_key",
                                "search_key",
                                "found_by",
                                "organisation_key"),
                Kept.of(
                                "registration",
                                "SELECT * FROM registration WHERE email_key = :person ORDER BY id",
                                Erasure.stays("a figure of nobody by name"),
                                FIGURE)
                        .given("profile", "Profil")
                        .given("organisation_kind", "Type de structure")
                        .given("department", "Département"),
                Kept.of("place", "SELECT * FROM place WHERE email_key = :person ORDER BY id", ERASED, NIGHTLY)
                        .withheld("the registration's", "email_key"),
                Kept.of("place_event", """
                                SELECT e.*
                                FROM place_event e
                                JOIN registration r ON r.id = e.registration_id
                                WHERE r.email_key = :person
                                ORDER BY e.id
                                """, ERASED, NIGHTLY)
                        .given("note", "Motif")
                        .withheld("somebody else, who came instead", "handed_to")
                        .byColleague(Trace.ADDRESS, "by_whom"),
                Kept.of("reply", """
                                SELECT a.*
                                FROM reply a
                                JOIN registration r ON r.id = a.registration_id
                                WHERE r.email_key = :person
                                ORDER BY a.registration_id, a.question_id
                                """, ERASED, NIGHTLY).given("text", "Votre réponse"),
                Kept.of("person_note", """
                                SELECT n.*
                                FROM person_note n
                                JOIN registration r ON r.id = n.registration_id
                                WHERE r.email_key = :person
                                ORDER BY n.id
                                """, ERASED, NIGHTLY)
                        .given("text", "Note de l’équipe")
                        .byColleague(Trace.ADDRESS, "by_whom"),
                Kept.ofMany("people_tally", Erasure.stays("counts of nobody by name"), FIGURE)
                        .withheld("a trait that many share", "value"),
                Kept.ofMany("list_draft", Erasure.with("the list, which the next night takes away"), NIGHTLY)
                        .withheld("a list of many, not yet read", "name", "content"));
    }
}
