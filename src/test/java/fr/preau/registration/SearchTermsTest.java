package fr.preau.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names a search finds; what the database does with these words is tested with the list. */
class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "Dupont,Dupond",
        "Dupont,dupnot",
        "Dupont,Duupont",
        "Dupont,Dupnt",
        "Lefèvre,Leffevre",
        "Lefèvre,Lefebvre",
        "Nguyen,Nguyn",
        "Schmitt,Schmidt",
        "Thierry,Tiery",
        "Mathieu,Matthieu",
        "Philippot,Filippot",
        "Lecoeur,Lecœur"
    })
    void aSlipOfThePenIsForgiven(String name, String typed) {
        assertThat(shared(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Dupont,Durand", "Martin,Marchand", "Roy,Rou", "Lefèvre,Lavigne", "Diallo,Ba"})
    void anotherNameIsNotFound(String name, String typed) {
        assertThat(shared(name, typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "'; DROP TABLE place; --", "a'b", "\\", "& | ! <->", "''", ":*"})
    void whateverIsTypedIsOnlyWords(String typed) {
        assertThat(SearchTerms.query(Selection.everything().searching(typed)).orElse("''"))
                .matches("('|[\\p{L}\\p{N}~ ()|&]|':\\*)+");
    }

    @Test
    void aPersonIsFoundByWhatTheyAre() {
        assertThat(words(person("Martin")))
                .contains("martin", "claire", "ville", "=c7", "=pLOCAL_AGENT", "=kCOMMUNE", "=d69");
    }

    @Test
    void theCycleAloneIsNoQuestion() {
        assertThat(SearchTerms.query(Selection.of(7))).isEmpty();
        assertThat(SearchTerms.query(Selection.of(7).searching("ba"))).isEqualTo(Optional.of("('ba':*) & '=c7'"));
    }

    /** Whether a name has a word of those that a search looks for. */
    private static boolean shared(String name, String typed) {
        var words = words(person(name));
        return Arrays.stream(SearchTerms.query(Selection.everything().searching(typed))
                        .orElseThrow()
                        .replaceAll("[()']", "")
                        .split(" \\| "))
                .anyMatch(words::contains);
    }

    private static Set<String> words(Person person) {
        return Set.of(SearchTerms.words(7, person).replace("'", "").split(" "));
    }

    private static Person person(String lastName) {
        return new Person(
                lastName, "Claire", "c@exemple.fr", "", "", Profile.LOCAL_AGENT, "Ville", "COMMUNE", "69 Rhône", "");
    }
}
