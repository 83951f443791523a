package fr.preau.cycle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.preau.cycle.document.text.FullDays;
import fr.preau.testing.Effort;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However much of anything a document holds, it is read or refused, soon, and never fails. */
class HostileDocumentsTest {

    private static final int SIZE = 8_000;
    private static final Duration SOON = Duration.ofSeconds(90);

    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "\t",
            "\u00a0",
            "\0",
            "\n",
            "\r",
            "\r\n",
            "\ufeff",
            "\ud800",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "~",
            "#",
            "# ",
            "# a\n",
            "\\",
            "\"",
            "«",
            "&",
            "&nbsp;",
            "&#160;",
            "<",
            "<!--",
            "<!-- texte -->\n",
            "<!-- /texte -->\n",
            "<!-- texte -->\n<!-- texte 2 -->\n",
            "<div>\n",
            "<script>",
            ">",
            "> ",
            "- ",
            "- a\n",
            "1. ",
            "[",
            "]",
            "[a](",
            "![",
            "[a]: b\n",
            "| a ",
            "| - \n",
            "9h",
            "9h ",
            "9h00 : a\n",
            "9h-",
            "**9h",
            "- 9h : a\n",
            "9h00 : a\n\n",
            "25h00 : a\n\n",
            "24",
            "24 ",
            "24, ",
            "24 et ",
            "24 septembre ",
            "24 septembre, ",
            "## 24 septembre\n",
            "mardi ",
            "le ",
            "jour 1 ",
            "à Lyon, ",
            ", à ",
            "(/rencontre/",
            "2024 ",
            "septembre 2024 ",
            "Jauge : 1\n",
            "complet. ",
            "COMPLET\n\n",
            ". ",
            "; ",
            "est ",
            "ne inscri ",
            "Chapo\n\n",
            "## Contexte\n",
            "## Programme\n",
            "a\n---\n",
            "---\n",
            "    a\n",
            "1<sup>er</sup> ");

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\u00a0", "24 et ", "9h ", "* ", "> ", "## 24 septembre : ", "**9h : "})
    void aLineOfAMegabyteIsReadOrRefused(String piece) {
        var line = piece.repeat(CycleDocument.LONGEST / piece.length() - 50);

        assertThat(CycleDocument.read("# Titre, le 24 septembre 2024\n\n" + line, Documents.DEFAULTS))
                .isNotNull();
    }

    static List<String> pieces() {
        return Effort.some(PIECES);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void muchOfItIsReadOrRefused(String piece) {
        var much = piece.repeat(SIZE / piece.length());
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            for (var document : List.of(
                    much,
                    "# " + much,
                    "# Titre, le 24 septembre 2024\n\n" + much + "\n\n## 24 septembre\n\n9h : a",
                    "# Titre, le 24 septembre 2024\n\n## 24 septembre\n\n" + much,
                    "# Titre, le 24 septembre 2024\n\n## 24 septembre\n\n9h : " + much)) {
                assertThat(CycleDocument.read(document, Documents.DEFAULTS)).isNotNull();
            }
        });
        assertThatCode(() -> FullDays.sentencesThatHold(much, List.of(LocalDate.of(2024, 9, 24)), _ -> true))
                .doesNotThrowAnyException();
    }
}
