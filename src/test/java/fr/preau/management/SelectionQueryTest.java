package fr.preau.management;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.OrganisationKind;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Filing;
import fr.preau.registration.Selection.Replied;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A filtered view in an address. */
class SelectionQueryTest {

    @Test
    void aSelectionIsReadAsItWasWritten() {
        var selection = new Selection(
                Optional.of(7L),
                Set.of(3L, 12L),
                Set.of(PlaceState.WAITING, PlaceState.UNDER_REVIEW),
                Set.of(Profile.values()),
                Set.of(OrganisationKind.values()),
                Set.of("69", "2A"),
                Optional.of(new Replied(4, Optional.of("Avec :  viande & « sauce » + 50 %"))),
                Set.of(5L, 40L),
                Set.of(Filing.TO_COMPLETE),
                "Dupont & fils");

        assertThat(SelectionQuery.read(query(SelectionQuery.write(selection)))).isEqualTo(selection);
        assertThat(SelectionQuery.read(8, query(SelectionQuery.write(selection))))
                .isEqualTo(selection.inCycle(8));
    }

    @Test
    void everythingNeedsNoQuery() {
        assertThat(SelectionQuery.write(Selection.everything())).isEmpty();
        assertThat(SelectionQuery.read(query(""))).isEqualTo(Selection.everything());
    }

    @Test
    void everyStateAndProfileHasAWordOfItsOwn() {
        var all = Selection.everything().inStates(Set.of(PlaceState.values()));

        assertThat(SelectionQuery.read(query(SelectionQuery.write(all)))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cycle=abc",
                "jour=-1&jour=99999999999999999999&jour=1.5&jour=",
                "etat=inconnu&etat=",
                "profil=%3Cb%3E",
                "type=TOUT",
                "departement=999&departement=Atlantide",
                "reponse=un:Oui",
                "q=%20%00%20",
                "reponse=Oui"
            })
    void whatMeansNothingIsLeftOut(String query) {
        assertThat(SelectionQuery.read(query(query))).isEqualTo(Selection.everything());
    }

    private static MultiValueMap<String, String> query(String query) {
        var decoded = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value ->
                        decoded.add(name, value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return decoded;
    }
}
