package fr.preau.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.mail.LetterWriter.Composition;
import fr.preau.registration.People;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From recorded presence to the paper and its code, by what people and organisers do. */
class CertificatesTest {

    private final TestInstance preau = TestInstance.shared();
    private final AttendedCycle cycle = AttendedCycle.at(preau);
    private final Mailbox person = Mailbox.at(preau);

    @Test
    void theCertificateSaysWhoWasWhereOnWhichHalfDaysAndForHowLong() {
        var claire = cycle.register(person);
        var paper = heldWithBothDays(claire).taken();

        assertThat(paper.words())
                .contains("Attestation de présence", "Claire Martin", "Ville d’essai", "Centre d’essai")
                .contains("mardi 3 septembre 2024 Matin 9 h 30 – 12 h 2 h 30")
                .contains("mardi 3 septembre 2024 Après-midi 13 h 30 – 17 h 3 h 30")
                .contains("jeudi 5 septembre 2024 Matin 9 h 30 – 12 h 2 h 30")
                .contains("Durée totale 8 h 30")
                .doesNotContain("jeudi 5 septembre 2024 Après-midi");
        assertThat(paper.pages()).isEqualTo(1);
    }

    @Test
    void thePaperKeepsBothStandards() {
        var paper = heldWithBothDays(cycle.register(person)).taken();

        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.againstPdfA2a()).isEmpty();
        assertThat(paper.title()).isEqualTo("Attestation de présence – Claire Martin");
    }

    @ParameterizedTest
    @CsvSource({
        "Thị Ánh, Nguyễn",
        "Łukasz, Żółć",
        "Aïcha, N'Diaye",
        "דוד, כהן",
        "محمد, الطيب",
    })
    void aNameIsWholeInWhateverScript(String first, String last) {
        var someone = cycle.register(
                person, first, last, "Communauté d’agglomération ".repeat(5).strip());
        cycle.hold().present(someone, 1, Part.MORNING);

        var paper = taken().kept("certificate-" + last);

        assertThat(paper.words()).doesNotContain("\uFFFD").contains(last);
        assertThat(paper.words()).contains("Communauté d’agglomération Communauté d’agglomération");
    }

    @Test
    void theQrCodeLeadsToThePageThatSaysItIsTrue() throws ReaderException {
        var address = address(heldWithBothDays(cycle.register(person)).taken());

        var page = preau.visitor().get(address);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("Cette attestation est exacte", "Cycle d’essai", "8 h 30", "mardi 3 septembre 2024, matin");
    }

    @Test
    void thePageGivesTheNameOnlyInPart() throws Exception {
        var page = preau.visitor()
                .get(address(heldWithBothDays(cycle.register(person)).taken()));

        assertThat(page.words()).contains("C. M…").doesNotContain("Martin", "Claire", "Ville d’essai");
        assertThat(page.response().body()).doesNotContain(person.address());
    }

    @Test
    void verifyingChangesNothing() throws ReaderException {
        var address = address(heldWithBothDays(cycle.register(person)).taken());
        person.letters();
        var before = Tables.of(preau);

        preau.visitor().get(address);
        preau.visitor().get("/attestation?code=" + "0".repeat(28));
        preau.visitor().get(person.ownPage());

        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    @Test
    void whoWasAbsentGetsNone() {
        var absent = cycle.register(person);
        cycle.hold();

        assertThat(download().status()).isEqualTo(404);
        assertThat(preau.visitor().get(person.ownPage()).words()).doesNotContain("attestation");
        assertThat(preau.bean(Certificates.class).attending(cycle.cycleNow())).isEmpty();

        cycle.present(absent, 1, Part.MORNING).absent(absent, 1, Part.MORNING);

        assertThat(download().status()).isEqualTo(404);
    }

    @Test
    void aDayThatIsNotOverCountsForNothingYet() {
        var someone = cycle.register(person);
        cycle.hold("2024-09-10", "2024-09-24").present(someone, 1, Part.MORNING);

        assertThat(download().status()).isEqualTo(404);
    }

    @Test
    void takenAgainItIsTheSamePaper() throws Exception {
        var first = heldWithBothDays(cycle.register(person)).taken();

        assertThat(address(taken())).isEqualTo(address(first));
    }

    @Test
    void aCorrectionMakesANewVersionAndTheOldCodeSaysSo() throws Exception {
        var claire = cycle.register(person);
        var old = address(heldWithBothDays(claire).taken());

        cycle.absent(claire, 2, Part.MORNING);

        assertThat(preau.visitor().get(old).words())
                .contains("Cette attestation n’est plus exacte")
                .contains("Ce que dit le registre aujourd’hui mardi 3 septembre 2024, matin");
        var renewed = taken();
        assertThat(address(renewed)).isNotEqualTo(old);
        assertThat(renewed.words()).contains("Version 2", "Durée totale 6 h").doesNotContain("jeudi");
        assertThat(preau.visitor().get(address(renewed)).words()).contains("Cette attestation est exacte");
        assertThat(preau.visitor().get(old).words()).contains("Cette attestation n’est plus exacte");
    }

    @Test
    void aHalfDayMoreReplacesThePaperButWhatItSaidStaysTrue() throws Exception {
        var claire = cycle.register(person);
        var old = address(heldWithBothDays(claire).taken());

        cycle.present(claire, 2, Part.AFTERNOON);

        assertThat(preau.visitor().get(old).words())
                .contains("Une version plus récente remplace cette attestation", "sont toujours au registre");
    }

    @Test
    void aCorrectionThatLeavesNothingIsToldAsSuch() throws Exception {
        var claire = cycle.register(person);
        cycle.hold().present(claire, 1, Part.MORNING);
        var old = address(taken());

        cycle.absent(claire, 1, Part.MORNING);

        assertThat(preau.visitor().get(old).words()).contains("n’est plus exacte", "Aucune présence.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%E2%9C%93", "0000-0000", "%00", "..%2F", "7KQ3M9RT7KQ3M9RT7KQ3M9RT7KQU"})
    void whatIsNoCodeIsToldAsAnError(String typed) {
        var page = preau.visitor().get("/attestation?code=" + typed);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.words()).contains("Ce code comporte une erreur");
    }

    @Test
    void aCodeThatWeNeverGaveIsRefused() {
        var page =
                preau.visitor().get("/attestation/" + VerificationCode.fresh().text());

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.words()).contains("Aucune attestation de Centre d’essai ne porte ce code");
    }

    @Test
    void oneLetterChangedIsASlipAndNotAForgery() throws ReaderException {
        var address = address(heldWithBothDays(cycle.register(person)).taken());
        var last = address.charAt(address.length() - 10);

        var page = preau.visitor()
                .get(address.substring(0, address.length() - 10)
                        + (last == '7' ? '8' : '7')
                        + address.substring(address.length() - 9));

        assertThat(page.words()).contains("Ce code comporte une erreur");
    }

    @Test
    void itIsMailedOnceToWhoWasThereAndToNobodyElse() {
        var absent = Mailbox.at(preau);
        cycle.register(absent);
        heldWithBothDays(cycle.register(person));
        var organiser = Organiser.at(preau);

        organiser.post(organisersPage() + "/envoi", Map.of());
        organiser.post(organisersPage() + "/envoi", Map.of());

        var mails = person.letters().stream()
                .filter(mail -> mail.subject().startsWith("Votre attestation de présence"))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().types()).contains("application/pdf");
        assertThat(mails.getFirst().fileNames()).containsExactly("attestation-martin-claire.pdf");
        assertThat(new PaperCopy(mails.getFirst().file("application/pdf")).words())
                .contains("Claire Martin");
        assertThat(absent.letters()).noneMatch(mail -> mail.subject().contains("attestation"));
    }

    @Test
    void afterACorrectionOnlyTheNewVersionsAreMailed() {
        var other = Mailbox.at(preau);
        var paul = cycle.register(other, "Paul", "Durand", "État");
        var claire = cycle.register(person);
        heldWithBothDays(claire).cycle.present(paul, 1, Part.MORNING);
        var organiser = Organiser.at(preau);
        organiser.post(organisersPage() + "/envoi", Map.of());
        var before = other.letters().size();
        person.letters();

        cycle.absent(claire, 2, Part.MORNING);
        assertThat(organiser.get(organisersPage()).words()).contains("Version 1, à refaire", "Envoyer à 1 personne");
        organiser.post(organisersPage() + "/envoi", Map.of());

        assertThat(new PaperCopy(person.latest().file("application/pdf")).words())
                .contains("Version 2");
        assertThat(other.letters()).hasSize(before);
    }

    @Test
    void aPresenceThatIsCorrectedBeforeTheMailLeavesMakesItMoot() {
        var claire = cycle.register(person);
        heldWithBothDays(claire);
        var someone = preau.bean(People.class).withId(claire).orElseThrow();
        var certificate =
                preau.bean(Certificates.class).issue(cycle.cycleNow(), someone).orElseThrow();

        cycle.absent(claire, 2, Part.MORNING);

        assertThat(preau.bean(CertificateMail.class).compose(CertificateMail.KIND, certificate.id(), List.of()))
                .isInstanceOf(Composition.Moot.class);
    }

    @Test
    void allOfThemComeInOneArchive() throws Exception {
        var paul = cycle.register(Mailbox.at(preau), "Paul", "Durand", "État");
        cycle.register(Mailbox.at(preau), "Absente", "Petit", "État");
        heldWithBothDays(cycle.register(person)).cycle.present(paul, 1, Part.MORNING);
        var organiser = Organiser.at(preau);

        var archive = Download.of(Download.button(organiser.request(organisersPage() + "/zip")));

        assertThat(archive.contentType()).isEqualTo("application/zip");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("001-attestation-durand-paul.pdf");
            assertThat(new PaperCopy(zip.readAllBytes()).words()).contains("Paul Durand");
            assertThat(zip.getNextEntry().getName()).isEqualTo("002-attestation-martin-claire.pdf");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void aYearLaterTheCodeStillAnswersButNamesNobody() {
        var claire = cycle.register(person);
        cycle.hold("2023-06-05", "2023-06-06").present(claire, 1, Part.MORNING);
        var someone = preau.bean(People.class).withId(claire).orElseThrow();
        var code = preau.bean(Certificates.class)
                .issue(cycle.cycleNow(), someone)
                .orElseThrow()
                .code();
        preau.bean(CertificateMail.class).sendOnce(cycle.cycleNow(), List.of(someone));
        assertThat(person.letters()).anyMatch(mail -> mail.subject().contains("attestation"));

        preau.bean(PaperRetention.class).run();

        assertThat(preau.visitor().get("/attestation/" + code.text()).words())
                .contains("Effacée un an après la rencontre", "lundi 5 juin 2023, matin")
                .doesNotContain("C. M…");
        assertThat(person.letters()).noneMatch(mail -> mail.subject().contains("attestation"));
    }

    private CertificatesTest heldWithBothDays(long registration) {
        cycle.hold()
                .present(registration, 1, Part.MORNING)
                .present(registration, 1, Part.AFTERNOON)
                .present(registration, 2, Part.MORNING);
        return this;
    }

    private Download download() {
        return Download.of(Download.button(preau.visitor().request(person.ownPage() + "/attestation")));
    }

    private PaperCopy taken() {
        var download = download();
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.contentType()).isEqualTo("application/pdf");
        return download.paper();
    }

    private String organisersPage() {
        return "/gestion/cycles/" + cycle.slug() + "/attestations";
    }

    /** Where the QR code on the paper leads. */
    private static String address(PaperCopy paper) throws ReaderException {
        var picture = paper.picture(1);
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
        assertThat(read).startsWith("http");
        return URI.create(read).getPath();
    }
}
