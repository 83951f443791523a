package fr.preau.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.paper.CertificateWording.Field;
import fr.preau.platform.centre.Article;
import fr.preau.platform.centre.CentreName;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CertificateWordingTest {

    @Test
    void theFirstTextHasNoFault() {
        assertThat(CertificateWording.faults(CertificateWording.FIRST.text())).isEmpty();
    }

    @Test
    void everyFieldThatIsShownIsKnown() {
        var all = Arrays.stream(Field.values())
                .map(field -> "{" + field.word() + "}")
                .collect(Collectors.joining(" "));

        assertThat(CertificateWording.faults(all)).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThat(CertificateWording.faults("{nom} de {structur} et {structur}"))
                .containsExactly("Le champ {structur} n’existe pas : vouliez-vous écrire {structure} ?");
    }

    @Test
    void aBraceAloneIsTold() {
        assertThat(CertificateWording.faults("{nom} a suivi {titre"))
                .containsExactly(
                        "Ligne 1, une accolade n’est pas refermée : « {titre ». Un champ s’écrit entre deux accolades, comme {nom}.");
    }

    @Test
    void aTextThatNamesNobodyIsRefused() {
        assertThat(CertificateWording.faults("Présence attestée."))
                .containsExactly("Le champ {nom} manque : une attestation nomme la personne.");
    }

    @Test
    void fieldsAreFilledInAndAnEmptyLineDividesParagraphs() {
        var wording = new CertificateWording("{nom} : présent.\r\n\r\nLe {date}.", "", "", Optional.empty());

        assertThat(wording.paragraphs(
                        new CentreName("Aréso", Article.GUESSED),
                        Map.of(Field.NAME, "Aïcha $1 {date} N", Field.DATE, "3 mai")))
                .containsExactly("Aïcha $1 {date} N\u00a0: présent.", "Le 3 mai.");
    }
}
