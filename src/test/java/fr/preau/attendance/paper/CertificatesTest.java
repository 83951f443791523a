package fr.preau.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.registration.desk.Night;
import fr.preau.registration.person.People;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Crowd;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.util.Collections;
import java.util.List;
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
    void theQrCodeLeadsToThePageThatSaysItIsTrue() {
        var address = address(heldWithBothDays(cycle.register(person)).taken());

        var page = preau.visitor().get(address);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("Cette attestation est exacte", "Cycle d’essai", "8 h 30", "mardi 3 septembre 2024, matin");
    }

    @Test
    void thePageGivesTheNameOnlyInPart() {
        var page = preau.visitor()
                .get(address(heldWithBothDays(cycle.register(person)).taken()));

        assertThat(page.words()).contains("C. M…").doesNotContain("Martin", "Claire", "Ville d’essai");
        assertThat(page.response().body()).doesNotContain(person.address());
    }

    /** More readers than the database has connections for: none may hold one while it waits for another. */
    @Test
    void manyWhoVerifyAtOnceAreAllAnswered() {
        var address = address(heldWithBothDays(cycle.register(person)).taken());
        var verified = Crowd.untilServed(() -> preau.visitor().get(address).status(), status -> status);

        assertThat(Crowd.together(Collections.nCopies(300, verified))).containsOnly(200);
    }

    @Test
    void verifyingChangesNothing() {
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
    void takenAgainItIsTheSamePaper() {
        var first = heldWithBothDays(cycle.register(person)).taken();

        assertThat(address(taken())).isEqualTo(address(first));
    }

    @Test
    void aCorrectionMakesANewVersionAndTheOldCodeSaysSo() {
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
    void aHalfDayMoreReplacesThePaperButWhatItSaidStaysTrue() {
        var claire = cycle.register(person);
        var old = address(heldWithBothDays(claire).taken());

        cycle.present(claire, 2, Part.AFTERNOON);

        assertThat(preau.visitor().get(old).words())
                .contains("Une version plus récente remplace cette attestation", "sont toujours au registre");
    }

    @Test
    void aCorrectionThatLeavesNothingIsToldAsSuch() {
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
        assertThat(page.words()).contains("Aucune attestation du Centre d’essai ne porte ce code");
    }

    @Test
    void oneLetterChangedIsASlipAndNotAForgery() {
        var address = address(heldWithBothDays(cycle.register(person)).taken());
        var last = address.charAt(address.length() - 10);

        var page = preau.visitor()
                .get(address.substring(0, address.length() - 10)
                        + (last == '7' ? '8' : '7')
                        + address.substring(address.length() - 9));

        assertThat(page.words()).contains("Ce code comporte une erreur");
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

        Night.passes(preau);

        assertThat(preau.visitor().get("/attestation/" + code.text()).words())
                .contains("Nom effacé, un an après la rencontre", "lundi 5 juin 2023, matin")
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

    /** Where the QR code on the paper leads. */
    private static String address(PaperCopy paper) {
        return URI.create(paper.qrCode()).getPath();
    }
}
