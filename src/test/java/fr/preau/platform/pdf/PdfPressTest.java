package fr.preau.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPressTest {

    private final PdfPress press = TestInstance.shared().bean(PdfPress.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Đặng Thị Ánh",
                "Łukasz Żółć",
                "Aïcha N'Diaye",
                "Gwenaëlle L’Hôpital-Œuf",
                "Παπαδόπουλος",
                "Ковальчук",
                "דוד כהן",
                "محمد الطيب",
                "یحیی گلپایگانی"
            })
    void aNameIsDrawnWholeAndReadBackAsItWasTyped(String name) {
        var paper = print("<p>" + name + "</p>");

        assertThat(paper.words()).contains(name).doesNotContain("\uFFFD");
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.againstPdfA2a()).isEmpty();
    }

    @Test
    void aNameIsWrittenInOneTypeface() {
        var plain = print("<p>Nguyen</p>");
        var accented = print("<p>Nguyễn</p>");

        assertThat(plain.typefaces()).containsExactly("AtkinsonHyperlegibleNext-Regular");
        assertThat(accented.typefaces()).containsExactly("NotoSans-Regular");
    }

    @Test
    void whatNoTypefaceHasAndNoScriptSpellsIsMarkedAndNotAFailure() {
        assertThat(print("<p>Tanaka 🙂</p>").words()).contains("Tanaka", "\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, Wáng Xiǎo Míng",
        "김민수, Gimminsu",
        "თამარ, Tamar",
        "Արամ, Aram",
        "Anne 王, Anne Wáng",
    })
    void aNameOfAnotherScriptIsSpelledInLatinLetters(String name, String spelled) {
        var paper = print("<p>" + name + "</p>");

        assertThat(paper.words()).contains(spelled).doesNotContain("\uFFFD");
        assertThat(paper.againstPdfA2a()).isEmpty();
    }

    @Test
    void whatXmlCannotHoldDoesNotStopThePress() {
        assertThat(print("<p>avant\u0001\u000Baprès</p>").words())
                .contains("avant")
                .contains("après");
    }

    @Test
    void aPaperReachesNeitherFileNorNetwork() {
        var paper = print(
                "<p>texte</p><p><img alt='x' src='file:///etc/passwd'/><img alt='x' src='http://127.0.0.1:1/x.png'/></p>");

        assertThat(paper.words()).contains("texte");
    }

    @Test
    void aQrCodeIsReadBackFromThePrintedPage() {
        var address = "https://rencontres.exemple.fr/attestation/0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";
        var paper = print("<p><object type='preau/qr' data='" + address
                + "' title='Code QR' alt='Code QR' style='width: 40mm; height: 40mm'></object></p>");

        assertThat(paper.qrCode()).isEqualTo(address);
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.againstPdfA2a()).isEmpty();
    }

    @Test
    void theSamePressServesManyAtOnce() {
        var words = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number -> print("<p>Personne " + number + " ễ</p>").words())
                .toList();

        for (var number = 0; number < words.size(); number++) {
            assertThat(words.get(number)).contains("Personne " + number + " ễ");
        }
    }

    private PaperCopy print(String body) {
        return new PaperCopy(press.press(Standard.ARCHIVABLE, """
                <html lang="fr"><head><title>Essai</title><meta name="subject" content="Essai"/>
                <meta name="description" content="Essai"/>
                <link rel="stylesheet" href="preau:paper.css"/></head><body>%s</body></html>
                """.formatted(body), Map.of()));
    }
}
