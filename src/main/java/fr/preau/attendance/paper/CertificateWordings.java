package fr.preau.attendance.paper;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code certificate_wording}. */
@Repository
public class CertificateWordings {

    private final JdbcClient jdbc;

    CertificateWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CertificateWording current() {
        return jdbc.sql("SELECT text, signatory, signatory_role, signature FROM certificate_wording")
                .query((row, _) -> new CertificateWording(
                        row.getString("text"),
                        row.getString("signatory"),
                        row.getString("signatory_role"),
                        Optional.of(row.getBytes("signature")).filter(bytes -> bytes.length > 0)))
                .optional()
                .orElse(CertificateWording.FIRST);
    }

    /** The same, if what is there at that moment is what whoever asks has seen; whether it is done. */
    @Transactional
    public boolean replace(CertificateWording wording, Predicate<CertificateWording> seen) {
        jdbc.sql("LOCK TABLE certificate_wording IN SHARE ROW EXCLUSIVE MODE").update();
        var still = seen.test(current());
        if (still) {
            replace(wording);
        }
        return still;
    }

    /** Replaces the wording; its text was checked. */
    public void replace(CertificateWording wording) {
        jdbc.sql("""
                INSERT INTO certificate_wording (text, signatory, signatory_role, signature)
                VALUES (:text, :signatory, :role, :signature)
                ON CONFLICT (single) DO UPDATE
                SET text = excluded.text, signatory = excluded.signatory,
                    signatory_role = excluded.signatory_role, signature = excluded.signature
                """)
                .param("text", wording.text())
                .param("signatory", wording.signatory())
                .param("role", wording.signatoryRole())
                .param("signature", wording.signature().orElseGet(() -> new byte[0]))
                .update();
    }
}
