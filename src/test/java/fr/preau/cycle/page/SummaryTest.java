package fr.preau.cycle.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void aShortTextIsWhole() {
        assertThat(Summary.of("Deux journées pour relire ensemble.")).isEqualTo("Deux journées pour relire ensemble.");
    }

    @Test
    void aLongTextEndsWithASentence() {
        var first = "Les contrats de ville sont signés\u00a0: comment les faire vivre\u00a0? " + "a".repeat(200) + ".";

        assertThat(Summary.of(first + " " + "B" + "b".repeat(200) + ".")).isEqualTo(first);
    }

    @Test
    void aSentenceThatIsTooLongEndsAtAWord() {
        assertThat(Summary.of("mot ".repeat(100) + "fin.")).hasSize(320).endsWith("mot…");
    }

    @Test
    void whatHasNeitherSentenceNorWordIsCut() {
        assertThat(Summary.of("a".repeat(400))).isEqualTo("a".repeat(320) + "…");
    }
}
