package fr.preau.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rencontre d’automne | Rencontre d’automne",
                "Entrez dans la vie du contrat : trois journées pour comprendre la politique de la ville | Entrez dans la vie du contrat",
                "Participer autrement – les conseils citoyens dix ans après leur création | Participer autrement",
                "2024, année 1 : Entrez dans la vie du contrat Engagement Quartiers 2030 | Entrez dans la vie du contrat Engagement…",
                "Une très longue suite de mots qui ne se coupe nulle part avant sa fin | Une très longue suite de mots qui ne se…"
            })
    void aTitleIsCutWhereItsSubtitleBeginsOrAfterAWord(String title, String name) {
        assertThat(ShortName.made(title)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " : ", "a : un sous-titre bien trop long pour tenir sur une seule ligne", "𝒜𝒜"})
    void itIsNeverEmptyNorTooLong(String seed) {
        for (var times : new int[] {1, 20, 400}) {
            var made = ShortName.made(seed.repeat(times));
            assertThat(made).isNotBlank();
            assertThat(made.length()).isLessThanOrEqualTo(ShortName.LONGEST);
            assertThat(made.codePoints()).noneMatch(one -> one >= 0xD800 && one <= 0xDFFF);
        }
    }

    @Test
    void whatTheTeamSaysGoesBefore() {
        assertThat(ShortName.of("Un titre", Optional.of("Automne"))).isEqualTo("Automne");
    }
}
