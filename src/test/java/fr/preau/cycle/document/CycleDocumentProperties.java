package fr.preau.cycle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.document.text.FullDays;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.document.text.PlainText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class CycleDocumentProperties {

    private static final Defaults DEFAULTS = new Defaults(LocalDate.of(2024, 9, 10), ZoneOffset.UTC);

    @Provide
    Arbitrary<CycleContent> contents() {
        return Contents.contents();
    }

    @Provide
    Arbitrary<String> lines() {
        return Contents.line();
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(400),
                Contents.markdown().list().ofMaxSize(12).map(texts -> String.join("\n\n", texts)),
                Contents.markdown()
                        .list()
                        .ofMaxSize(8)
                        .map(texts -> "# Titre, le 24 septembre 2024\r\n\n" + String.join("\r", texts)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void whatWasWrittenReadsBackAsItWas(@ForAll("contents") CycleContent content) {
        var document = CycleDocument.write(content);
        var reading = CycleDocument.read(document, DEFAULTS);

        assertThat(reading).isInstanceOf(DocumentReading.Read.class);
        var read = ((DocumentReading.Read) reading).content();
        assertThat(read).isEqualTo(content);
        assertThat(CycleDocument.write(read)).isEqualTo(document);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void anExportAsksForNothing(@ForAll("contents") CycleContent content) {
        var reading = CycleDocument.read(CycleDocument.write(content), DEFAULTS);

        assertThat(reading.remarks())
                .noneMatch(remark -> !remark.message().contains("est complet")
                        && !remark.message().contains("n'a pas lieu à sa date"));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void anyTextIsReadOrRefusedAndWhatIsReadIsAFixedPoint(@ForAll("documents") String document) {
        if (CycleDocument.read(document, DEFAULTS) instanceof DocumentReading.Read read) {
            assertThat(Normal.content(read.content())).isEqualTo(read.content());
            var again = CycleDocument.read(CycleDocument.write(read.content()), DEFAULTS);
            assertThat(again).isInstanceOf(DocumentReading.Read.class);
            assertThat(((DocumentReading.Read) again).content()).isEqualTo(read.content());
        }
    }

    /** Blocks of every sort, each with a word of its own in the place of the question mark. */
    @Provide
    Arbitrary<List<String>> blocks() {
        return Arbitraries.of(
                        "?",
                        "**?**",
                        "# ?",
                        "### ? ##",
                        "?\n---",
                        "#### **?**",
                        "- ?",
                        "- a\n  - ?\n- b",
                        "> ?",
                        "    ?",
                        "```\n?\n```",
                        "~~~\n?",
                        "| a |\n| - |\n| ? |",
                        "<div>?</div>",
                        "<!-- ?\n-->",
                        "<!-- texte -->\n?\n<!-- /texte -->",
                        "<!-- suite -->\n?\n<!-- /suite -->",
                        "<!-- texte -->\n?",
                        "[?]: /a",
                        "[a]: /?",
                        "![?](/a)",
                        "# [a](/?)",
                        "## Contexte ?",
                        "Contexte\n?",
                        "## Public\n?",
                        "## Programme ?",
                        "## Programme\n\n?",
                        "Chapo\n?",
                        "Annonce\n\n?",
                        "ATTENTION : ?",
                        "Contenu\n\n?",
                        "## Mardi 24 septembre\n\n?",
                        "## 24 septembre : ?",
                        "## Jour 1 – 22 octobre – ?",
                        "**Mardi 22 octobre** ?",
                        "## 31 septembre ?",
                        "## 29 février 2023\n\n9h : ?",
                        "## Lundi 29 février ?",
                        "9h00 : ?",
                        "**10h-12h : ?**",
                        "**10h** ?",
                        "**10h ?\n suite**",
                        "12h-10h ?",
                        "25h : ?",
                        "9h\n?\n10h30 – a\nb",
                        "- 9h : ?\n- 10h : a",
                        "- a\n- 9h : b\n\n  ?",
                        "1. 9h ?",
                        "### 9h ?",
                        "Jauge : ?",
                        "Jauge : 12\n?",
                        "Lieu : ?",
                        "- Lieu : ?",
                        "État : ?",
                        "Type : ?",
                        "Angle : ?",
                        "Intervenants : a ; ?",
                        "Rubrique : ?",
                        "Inscriptions : ?",
                        "Inscriptions : du 1er juin 2024 ?",
                        "Le 22 octobre est complet ?.",
                        "---\n\n?\n\n---")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void noWordOfADocumentIsLost(@ForAll("blocks") List<String> blocks) {
        var document = new StringBuilder("# Titre");
        for (var number = 0; number < blocks.size(); number++) {
            document.append("\n\n").append(blocks.get(number).replace("?", "mot" + number + "x"));
        }
        document.append("\n\n## 5 novembre 2024\n");

        if (CycleDocument.read(document.toString(), DEFAULTS) instanceof DocumentReading.Read read) {
            var everything = read.content().toString();
            for (var number = 0; number < blocks.size(); number++) {
                assertThat(everything).contains("mot" + number + "x");
            }
        }
    }

    @Property(tries = 2_000)
    void aPlainLineSurvivesItsMarkdown(@ForAll("lines") String line) {
        assertThat(PlainText.read(PlainText.write(line))).isEqualTo(line);
    }

    @Property(tries = 500)
    void wordsOnFullDaysAreNeverBroken(@ForAll("documents") String text) {
        var days = List.of(LocalDate.of(2024, 9, 24), LocalDate.of(2024, 10, 22));

        FullDays.claimed(text, days);
        assertThat(FullDays.sentencesThatHold("Bienvenue. Merci !", days, _ -> true))
                .isEqualTo("Bienvenue. Merci !");
        FullDays.sentencesThatHold(text, days, _ -> false);
    }
}
