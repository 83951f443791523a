package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is folded away, offered in a list or read once a file was understood says our words too. */
class WordsOfImportTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau, Role.ORGANISER);
    private final String address = "/gestion/cycles/"
            + preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10)) + "/inscriptions/importer";

    @Test
    void thePageThatTakesAListSaysOurWords() {
        assertThat(strange(organiser.get(address))).isEmpty();
    }

    @Test
    void thePreviewOfAListFromAnotherToolSaysOurWords() {
        var preview = upload("""
                Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Courriel payeur;Tarif
                Validé;Martin;Claire;Martin;Claire;claire@exemple.fr;Plein tarif
                """);

        assertThat(preview.words()).contains("Fichier reconnu : il vient de l’outil HelloAsso", "Ce qu’ouvre chaque");
        assertThat(strange(preview)).isEmpty();
    }

    private Page upload(String list) {
        var answer = organiser.send(Upload.post(
                organiser.request(address), Map.of(), "liste", "liste.csv", list.getBytes(StandardCharsets.UTF_8)));
        return organiser.get(answer.header("Location").replace(preau.url(), ""));
    }

    private static List<String> strange(Page page) {
        return Vocabulary.strange(
                List.of(Objects.requireNonNull(page.html().selectFirst("main")).text()));
    }
}
