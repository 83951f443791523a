package fr.preau.attendance.paper;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Certificates, signatures and signed sheets. */
@Component
class PaperPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Émargement et attestations",
                "Faire signer la feuille d’émargement et établir l’attestation de présence.",
                "Personnes présentes, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of("certificate", """
                                SELECT c.*
                                FROM certificate c
                                JOIN registration r ON r.id = c.registration_id
                                WHERE r.email_key = :person
                                ORDER BY c.id
                                """, Erasure.onRequest(), Retention.byNight("retention"))
                        .given("last_name", "Nom, sur l’attestation")
                        .given("first_name", "Prénom, sur l’attestation")
                        .given("organisation", "Structure, sur l’attestation"),
                Kept.of("attendance_signature", """
                                SELECT s.*
                                FROM attendance_signature s
                                JOIN registration r ON r.id = s.registration_id
                                WHERE r.email_key = :person
                                ORDER BY s.day_id, s.part
                                """, Erasure.onRequest(), Retention.byNight("retention"))
                        .given("strokes", "Signature"),
                Kept.ofMany(
                                "certificate_wording",
                                Erasure.with("the wording"),
                                Retention.asLongAs("they sign for the centre"))
                        .withheld("on every certificate", "signatory", "signature"),
                Kept.ofMany(
                                "sheet_scan",
                                Erasure.stays("proof of attendance of many, until its term"),
                                Retention.byNight("paper-retention"))
                        .withheld("a sheet of many", "bytes")
                        .byColleague("attached_by"));
    }
}
