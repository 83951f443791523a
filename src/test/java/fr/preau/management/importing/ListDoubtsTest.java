package fr.preau.management.importing;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A heading or a name of a list that says something else than what it seems to is not taken for it. */
class ListDoubtsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau, Role.ORGANISER);
    private String slug = "";

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-11-04", 10).day("2024-11-05", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Absent 4/11",
                "Absente le 4 novembre",
                "Ne participe pas le 4 novembre",
                "N’est pas là le 4 nov.",
                "Excusés 4 nov",
                "Annulation 04/11/2024",
                "Hébergement 4 nov.",
                "Covoiturage du 4 novembre",
                "Relance du 4/11",
                "Facture 4 nov"
            })
    void aColumnUnderADayThatSaysAnotherThingRegistersNobodyForIt(String heading) {
        var preview =
                upload("Nom;Prénom;Courriel;%s;Présent 5/11\nMartin;Claire;claire@exemple.fr;x;x".formatted(heading));

        assertThat(line(preview, 2)).contains("Nouvelle", "Inscription le 5 novembre");
        assertThat(preview.words()).contains("« " + heading + " »");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4/11 – Pays de Retz",
                "4 nov. : sans-abri",
                "4 novembre : restauration collective",
                "4/11 Transports et mobilité"
            })
    void aDaysThemeIsNoOtherMatter(String heading) {
        var preview = upload("Nom;Prénom;Courriel;%s\nMartin;Claire;claire@exemple.fr;x".formatted(heading));

        assertThat(line(preview, 2)).contains("Nouvelle", "Inscription le 4 novembre");
    }

    @Test
    void aCrossUnderAnAbsenceIsAskedAboutByItsLines() {
        var preview = upload("""
                Nom;Prénom;Courriel;Journées;Absent 4/11
                Martin;Claire;claire@exemple.fr;toutes;x
                """);

        assertThat(preview.words())
                .contains("La colonne « Absent 4/11 » n’est pas reprise, et elle contient « x » (ligne 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "-", "…", "+33 6", "***"})
    void whatHasNoLetterIsNoName(String cell) {
        var preview = upload("Nom;Prénom;Courriel;Journées\n%s;Claire;claire@exemple.fr;toutes".formatted(cell));

        assertThat(line(preview, 2)).contains("Laissée de côté", "« " + cell + " » n’est pas un nom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claire et Paul", "Claire + 2", "Claire (remplace Luc)", "Claire / Paul", "Claire & Paul"})
    void aNameThatSaysMoreIsRemarked(String cell) {
        var preview = upload("Nom;Prénom;Courriel;Journées\nMartin;%s;claire@exemple.fr;toutes".formatted(cell));

        assertThat(line(preview, 2)).contains("dit plus qu’un nom");
    }

    @Test
    void whoWaitedElsewhereIsSaidToGetAPlace() {
        var preview = upload("""
                Nom;Prénom;Courriel;Journées;État
                Martin;Claire;claire@exemple.fr;toutes;liste d’attente
                """);

        assertThat(line(preview, 2)).contains("Nouvelle", "Le fichier dit « liste d’attente »");
    }

    private Page upload(String text) {
        var sent = organiser.send(Upload.post(
                organiser.request("/gestion/cycles/" + slug + "/inscriptions/importer"),
                Map.of(),
                "liste",
                "liste.csv",
                text.getBytes(StandardCharsets.UTF_8)));
        return organiser.get(sent.header("Location"));
    }

    private static String line(Page page, int number) {
        return page.html().select("table:has(#lignes-legende) tbody tr").stream()
                .map(row -> row.text().replace('\u00a0', ' '))
                .filter(text -> text.startsWith(number + " "))
                .findFirst()
                .orElse("");
    }
}
