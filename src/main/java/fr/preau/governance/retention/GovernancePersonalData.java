package fr.preau.governance.retention;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the governance of a contract keeps of persons: who holds a mandate, who came, who does what. */
@Component
class GovernancePersonalData implements PersonalData {

    private static final Erasure WITH = Erasure.with("the contract, whose pilots keep its mandates");
    private static final Retention AS_LONG = Retention.byNight("contract-retention");

    @Override
    public Processing processing() {
        return Processing.task(
                "Gouvernance des contrats",
                "Réunir les instances, garder les présences et les relevés.",
                "Membres des instances");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "body_seat",
                                "SELECT * FROM body_seat WHERE lower(holder_email) = :person ORDER BY id",
                                WITH,
                                AS_LONG)
                        .given("holder", "Titulaire dans une instance")
                        .given("holder_email", "Adresse où une instance vous convoque"),
                Kept.of(
                                "body_seat",
                                "SELECT * FROM body_seat WHERE lower(deputy_email) = :person ORDER BY id",
                                WITH,
                                AS_LONG)
                        .given("deputy", "Suppléant dans une instance")
                        .given("deputy_email", "Adresse où une instance convoque qui supplée"),
                Kept.of(
                                "sitting_departure",
                                "SELECT * FROM sitting_departure WHERE lower(email) = :person ORDER BY id",
                                WITH,
                                AS_LONG)
                        .given("holder", "Titulaire jusqu’à la fin d’un mandat")
                        .given("email", "Adresse à qui une séance a été retirée"),
                Kept.of(
                                "sitting_presence",
                                "SELECT * FROM sitting_presence WHERE lower(email) = :person ORDER BY id",
                                WITH,
                                AS_LONG)
                        .given("email", "Adresse convoquée à une séance")
                        .given("answer", "Réponse à la convocation")
                        .given("presence", "Présence à la séance")
                        .given("represented_by", "Représenté par"),
                Kept.of(
                                "sitting_told",
                                "SELECT * FROM sitting_told WHERE email = :person ORDER BY sitting_id, sequence",
                                WITH,
                                AS_LONG)
                        .given("email", "Adresse prévenue d’une séance"),
                Kept.ofMany("governance_body", WITH, AS_LONG).withheld("names of many", "chairs"),
                Kept.ofMany("sitting", WITH, AS_LONG).withheld("told of many", "record", "approved_by"),
                Kept.ofMany("sitting_paper", WITH, AS_LONG).withheld("a paper of many", "content"),
                Kept.of("record_correction", """
                                SELECT c.* FROM record_correction c
                                JOIN sitting_presence p ON p.id = c.presence_id
                                WHERE lower(p.email) = :person
                                ORDER BY c.id
                                """, WITH, AS_LONG).given("text", "Correction demandée à un relevé"),
                Kept.of(
                                "follow_up",
                                "SELECT * FROM follow_up WHERE lower(owner_email) = :person ORDER BY id",
                                WITH,
                                AS_LONG)
                        .given("owner", "Suite à donner : par qui")
                        .given("owner_email", "Adresse où une suite est rappelée")
                        .given("answer", "Ce qui est répondu d’une suite"));
    }
}
