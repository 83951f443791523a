package fr.preau.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that goes from among authors is gone, and takes nobody else's along. */
class AuthorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tom Lenoir et Ada Borelle            | Ada Borelle              | Tom Lenoir
            ADA  BORÈLLE, Ville de Lyon          | Ada Borelle              | Ville de Lyon
            Anne, Anne Martin                    | Anne                     | Anne Martin
            Alice Durand, Bob Petit, Tom Lenoir  | Alice Durand et Bob Petit | Tom Lenoir
            Odette et Étienne Muguet, Ada Borelle | Ada Borelle             | Odette, Étienne Muguet
            Alice Durand, Tom Lenoir             | Mme Alice Durand         | ''
            Mme Alice Durand, Tom Lenoir         | Alice Durand             | ''
            Alice Durand, A. Durand              | Alice Durand             | ''
            Durand Alice (Lyon), Alice Durand    | Alice Durand             | ''
            Alice Durand, Robert Petit           | Alice Durand et Bob Petit | ''
            Anne Martin                          | Anne                     | ''
            ''                                   | Ada Borelle              | ''
            """)
    void whoIsLeft(String authors, String person, String left) {
        assertThat(Authors.without(authors, person)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alice Durand                 | Mme Alice Durand | true
            Ville, Mme DURAND Alice      | Alice Durand     | true
            A. Durand                    | Alice Durand     | true
            Dr Durand                    | Alice Durand     | true
            Alice Durand-Petit           | Alice Durand     | true
            Bob Durand                   | Alice Durand     | false
            Alice Martin, Ville de Lyon  | Alice Durand     | false
            ''                           | Alice Durand     | false
            Mme                          | Alice Durand     | false
            """)
    void whoMayBeNamed(String authors, String person, boolean named) {
        assertThat(Authors.name(authors, person)).isEqualTo(named);
    }
}
