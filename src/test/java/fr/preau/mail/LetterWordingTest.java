package fr.preau.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Prose;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.wording.FieldValue.Address;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.mail.wording.Filling;
import fr.preau.mail.wording.LetterFaults;
import fr.preau.mail.wording.LetterField;
import fr.preau.mail.wording.LetterWording;
import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A wording filled in for one person, and what keeps one from being used. */
class LetterWordingTest {

    private static final List<LetterField> FIELDS = List.of(
            LetterField.free("prénom", "le prénom", new Words("Claire")),
            LetterField.free("suites", "rien ou une phrase", new Words("")),
            LetterField.needed(
                    "journées",
                    "les journées",
                    new Blocks("24 septembre 2024", List.of(new Text("Mardi : confirmée"))),
                    "c’est là que tout se lit"),
            LetterField.free("code", "le code", new Blocks("", List.of(new Text("un code")))),
            LetterField.needed(
                    "lien", "la page", new Address("Ma page", "https://exemple.fr/p"), "c’est par lui que l’on entre"));

    private static final String COMPLETE = "{journées}\n\n{lien}";

    @Test
    void aFieldAloneOnItsLineBecomesItsBlocksEvenWithoutEmptyLines() {
        assertThat(blocks("Bonjour {prénom}.\n{journées}\n{lien}\nÀ bientôt."))
                .containsExactly(
                        new Text("Bonjour Claire."),
                        new Text("Mardi : confirmée"),
                        new Button("Ma page", "https://exemple.fr/p"),
                        new Text("À bientôt."));
    }

    @Test
    void inASentenceItBecomesWordsAndAnAddressALink() {
        var prose = (Prose)
                blocks("Le {journées}, voyez {lien} ou [votre page]({lien}).").getFirst();

        assertThat(prose.html().value())
                .contains("Le 24 septembre 2024, voyez <a")
                .contains(">https://exemple.fr/p</a>")
                .contains(">votre page</a>");
        assertThat(prose.text())
                .isEqualTo("Le 24 septembre 2024, voyez https://exemple.fr/p ou votre page (https://exemple.fr/p).");
    }

    @Test
    void aParagraphThatIsEmptyOnceFilledInGoes() {
        assertThat(blocks("Avant.\n\n{suites}\n\nAprès.")).containsExactly(new Text("Avant."), new Text("Après."));
    }

    @Test
    void formsAreKeptInHtmlAndWrittenOutInPlainText() {
        var written = blocks("## Pour venir\n\n1. **Métro** : ligne A\n2. à pied\n\n> Merci\n> à toutes\n\nUn\nDeux");

        assertThat(written).allSatisfy(block -> assertThat(block).isInstanceOf(Prose.class));
        assertThat(written.stream().map(block -> ((Prose) block).text()))
                .containsExactly("Pour venir", "1. Métro\u00a0: ligne A\n2. à pied", "> Merci\n> à toutes", "Un\nDeux");
        assertThat(written.stream().map(block -> ((Prose) block).html().value()).reduce("", String::concat))
                .contains("<h3 class=", "<strong>Métro</strong>\u00a0: ligne A", "Un<br>Deux")
                .doesNotContain("<h1");
    }

    @Test
    void aNameIsNeverTakenForMarkdownOrHtml() {
        var name = new Words("*Zoé* [ici](https://mauvais.fr) <b>{lien}</b>");
        var written = Filling.of(
                        new LetterWording("{prénom}", "Bonjour {prénom}.\n\n- {prénom}"),
                        word -> word.equals("prénom") ? Optional.of(name) : Optional.empty())
                .blocks();

        assertThat(written.getFirst()).isEqualTo(new Text("Bonjour " + name.text() + "."));
        assertThat(((Prose) written.getLast()).html().value())
                .contains("*Zoé* [ici](https://mauvais.fr) &lt;b&gt;{lien}&lt;/b&gt;")
                .doesNotContain("<a", "<b>");
    }

    @Test
    void tagsStayWordsAndPicturesBecomeLinksToThem() {
        var prose = (Prose) blocks("<script>x</script> ![plan](https://exemple.fr/plan.png) **ici**")
                .getFirst();

        assertThat(prose.html().value())
                .contains("&lt;script&gt;", "<a href=\"https://exemple.fr/plan.png\"", ">plan</a>")
                .doesNotContain("<script", "<img");
    }

    @Test
    void aCompleteWordingHasNoFault() {
        assertThat(faults("À {prénom} : {journées}", COMPLETE)).isEmpty();
    }

    @Test
    void whatIsNeededAndMissingIsNamedWithItsReason() {
        assertThat(faults("Objet", "Bonjour"))
                .containsExactly(
                        "Il manque {journées}, seul sur une ligne : c’est là que tout se lit.",
                        "Il manque {lien} : c’est par lui que l’on entre.");
    }

    @Test
    void whatNoReaderSeesDoesNotCount() {
        assertThat(faults("Objet", "{journées}\n\nBonjour\n\n[cachée]: https://exemple.fr/{lien}"))
                .containsExactly("Il manque {lien} : c’est par lui que l’on entre.");
    }

    @Test
    void aListThatIsNeededMustStandAlone() {
        assertThat(faults("Objet", "Le {journées}, {lien}"))
                .containsExactly("Il manque {journées}, seul sur une ligne : c’est là que tout se lit.");
    }

    @Test
    void aCodeStandsInNoSentenceAndInNoSubject() {
        assertThat(faults("Voici {code} et {lien}", COMPLETE + "\n\nVotre {code}"))
                .containsExactly(
                        "{code} n’a pas sa place dans l’objet : mettez-le dans le texte.",
                        "{lien} n’a pas sa place dans l’objet : mettez-le dans le texte.",
                        "{code} ne se met pas dans une phrase : donnez-lui une ligne à lui.");
    }

    @Test
    void aLinkMustLeadSomewhereFromAMessage() {
        assertThat(faults("Objet", COMPLETE + "\n\n[ici](/rencontre/x), [là](javascript:alert(1)), [nom]({prénom})"))
                .containsExactly(
                        "L’adresse « /rencontre/x » ne mène nulle part depuis un courriel : elle doit commencer par https:// ou mailto:.",
                        "L’adresse « javascript:alert(1) » ne mène nulle part depuis un courriel : elle doit commencer par https:// ou mailto:.",
                        "L’adresse « {prénom} » ne mène nulle part depuis un courriel : elle doit commencer par https:// ou mailto:.");
    }

    @Test
    void anEmptyTextAnUnknownFieldAndALongSubjectAreRefused() {
        assertThat(faults(" ", " ")).containsExactly("Écrivez l’objet du message.", "Écrivez le texte du message.");
        assertThat(faults("x".repeat(151), COMPLETE + " {journes}"))
                .containsExactly(
                        "Raccourcissez l’objet : 150 caractères au plus.",
                        "Le champ {journes} n’existe pas : vouliez-vous écrire {journées} ?");
        assertThat(faults("Un\nDeux", COMPLETE))
                .containsExactly("Écrivez l’objet sur une seule ligne, sans caractère invisible.");
    }

    private static List<LetterView.Block> blocks(String body) {
        return Filling.of(
                        new LetterWording("Objet", body),
                        word -> FIELDS.stream()
                                .filter(field -> field.word().equals(word))
                                .map(LetterField::example)
                                .findFirst())
                .blocks();
    }

    private static List<String> faults(String subject, String body) {
        return LetterFaults.of(new LetterWording(subject, body), FIELDS).stream()
                .map(FieldError::message)
                .toList();
    }
}
