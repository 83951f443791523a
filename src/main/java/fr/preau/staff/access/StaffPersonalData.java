package fr.preau.staff.access;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of a member of staff: the account, its passkeys and sessions, and what they did. */
@Component
class StaffPersonalData implements PersonalData {

    private static final Erasure WITH_THE_ACCOUNT = Erasure.with("the account");
    private static final Retention AS_THE_ACCOUNT = Retention.asLongAs("the account");

    @Override
    public Processing processing() {
        return Processing.task(
                "Comptes de l’équipe et journal",
                "Ouvrir l’espace de l’équipe à qui y travaille, et répondre de ce qui y est fait.",
                "Équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "staff_account",
                                "SELECT * FROM staff_account WHERE email_key = :person",
                                WITH_THE_ACCOUNT,
                                AS_THE_ACCOUNT)
                        .given("email", "Adresse de courriel")
                        .given("name", "Nom")
                        .withheld("worked out from the address", "email_key")
                        .withheld("a secret", "password_hash"),
                Kept.of("passkey", """
                                SELECT p.*
                                FROM passkey p
                                JOIN staff_account a ON a.id = p.account_id
                                WHERE a.email_key = :person
                                ORDER BY p.id
                                """, WITH_THE_ACCOUNT, AS_THE_ACCOUNT)
                        .given("label", "Clé d’accès")
                        .withheld("what only the device reads", "credential_id", "public_key", "attestation"),
                Kept.of("staff_identity", """
                                SELECT i.*
                                FROM staff_identity i
                                JOIN staff_account a ON a.id = i.account_id
                                WHERE a.email_key = :person
                                ORDER BY i.bound_at
                                """, WITH_THE_ACCOUNT, AS_THE_ACCOUNT)
                        .given("subject", "Numéro chez le fournisseur d’identité"),
                Kept.ofMany("spring_session", Erasure.with("the session"), Retention.asLongAs("the session"))
                        .withheld("shown on « Mon compte »", "principal_name"),
                Kept.ofMany("spring_session_attributes", Erasure.with("the session"), Retention.asLongAs("the session"))
                        .withheld("shown on « Mon compte »", "attribute_bytes"),
                Kept.of(
                                "journal_line",
                                """
                                SELECT j.*
                                FROM journal_line j
                                JOIN staff_account a ON a.id = j.account_id
                                WHERE a.email_key = :person
                                ORDER BY j.id
                                """,
                                Erasure.stays("gestures have to be answered for, until their term"),
                                Retention.byNight("staff-retention"))
                        .given("by_whom", "Geste de")
                        .given("note", "Ce que le geste a changé")
                        .withheld("worked out from the others", "search_key"));
    }
}
