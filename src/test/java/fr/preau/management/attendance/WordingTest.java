package fr.preau.management.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.paper.CertificateWording;
import fr.preau.attendance.paper.CertificateWordings;
import fr.preau.testing.Download;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The centre's own text and signature on its certificates. */
class WordingTest {

    private static final String ADDRESS = "/gestion/attestations";
    private static final String GOOD = "{organisateur} certifie la présence de {nom}.";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final CertificateWordings wordings = preau.bean(CertificateWordings.class);
    private final CertificateWording before = wordings.current();

    @AfterEach
    void putBack() {
        wordings.replace(before);
    }

    @Test
    void theCentresTextSignatoryAndSignatureAreOnItsCertificates() throws IOException {
        var saved = save(GOOD, "Jeanne Roche", "Directrice", picture("jpg"));

        assertThat(saved.header("Location")).contains("fait=texte-enregistre");
        var specimen = file("/specimen.pdf").paper().kept("certificate-specimen");
        assertThat(specimen.words())
                .contains("Centre d’essai certifie la présence de Camille Exemple.", "Jeanne Roche", "Directrice");
        assertThat(specimen.againstPdfUa1()).isEmpty();
        assertThat(specimen.againstPdfA2a()).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamedAndNothingIsLost() throws IOException {
        var page = save("{nom} de {structur}", "Jeanne Roche", "Directrice", new byte[0]);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("Le champ {structur} n’existe pas");
        assertThat(page.html().select("textarea").text()).isEqualTo("{nom} de {structur}");
        assertThat(page.html().select("#signatory").val()).isEqualTo("Jeanne Roche");
        assertThat(wordings.current().text()).isEqualTo(before.text());
    }

    @Test
    void thePictureIsDrawnAnewAndMadeSmall() throws IOException {
        save(GOOD, "", "", picture("jpg"));

        var kept = ImageIO.read(new ByteArrayInputStream(file("/signature.png").bytes()));
        assertThat(kept.getWidth()).isEqualTo(900);
        assertThat(file("/signature.png").contentType()).isEqualTo("image/png");
        assertThat(new String(file("/signature.png").bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("JFIF");
    }

    @Test
    void thePictureStaysUntilItIsTakenAway() throws IOException {
        save(GOOD, "", "", picture("png"));
        save(GOOD, "Jeanne Roche", "", new byte[0]);
        assertThat(wordings.current().signature()).isPresent();

        organiser.send(Upload.post(
                organiser.request(ADDRESS),
                Map.of("text", GOOD, "withoutSignature", "true"),
                "signature",
                "",
                new byte[0]));

        assertThat(wordings.current().signature()).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var page = save(GOOD, "", "", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("Cette image n’a pas pu être lue");
    }

    @Test
    void oneOfTooManyPixelsOrBytesIsRefusedAsSuch() throws IOException {
        var wide = save(GOOD, "", "", png(6_001, 1));

        assertThat(wide.status()).isEqualTo(422);
        assertThat(wide.words())
                .contains("Cette image dépasse 6 000 pixels de côté", "enregistrez la signature en plus petit")
                .doesNotContain("n’a pas pu être lue");
        assertThat(save(GOOD, "", "", png(5_000, 3_300)).words()).contains("ou 16 millions en tout");
        assertThat(save(GOOD, "", "", new byte[(2 << 20) + 1]).words()).contains("Ce fichier dépasse 2 Mo");
    }

    private Page save(String text, String signatory, String role, byte[] picture) {
        return organiser.send(Upload.post(
                organiser.request(ADDRESS),
                Map.of("text", text, "signatory", signatory, "signatoryRole", role),
                "signature",
                picture.length == 0 ? "" : "signature.png",
                picture));
    }

    private Download file(String path) {
        return Download.of(organiser.request(ADDRESS + path));
    }

    private static byte[] picture(String format) throws IOException {
        var picture = new BufferedImage(1_800, 600, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1_800, 600);
        graphics.setColor(new Color(20, 30, 120));
        graphics.setStroke(new BasicStroke(14));
        graphics.drawArc(100, 80, 700, 420, 20, 300);
        graphics.drawLine(600, 450, 1_700, 200);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }
}
