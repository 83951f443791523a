package fr.preau.registration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience.Verdict;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a cycle is for, in sentences that a person would say. */
class AudienceWordsTest {

    @Test
    void thoseWhoMayComeFollowTheirArticle() {
        var audience =
                new Audience(Set.of(Profile.ELECTED_OFFICIAL), Set.of(Profile.OTHER), Set.of(), Verdict.ADMITTED);

        assertThat(AudienceWords.sentences(audience))
                .containsExactly(
                        "Inscription ouverte aux agents des collectivités et aux agents de l’État.",
                        "Sur demande, que les organisateurs examinent, pour les élues et élus.",
                        "Ces journées ne s’adressent pas aux autres publics.");
    }

    @Test
    void whereEveryRequestIsExaminedNobodyIsSaidToComeInAtOnce() {
        var audience = new Audience(Set.copyOf(Arrays.asList(Profile.values())), Set.of(), Set.of(), Verdict.ADMITTED);

        assertThat(AudienceWords.sentences(audience))
                .containsExactly("Sur demande, que les organisateurs examinent, pour les agents des collectivités, "
                        + "les agents de l’État, les élues et élus et les autres publics.");
    }

    @Test
    void whatIsForEverybodySaysNothing() {
        assertThat(AudienceWords.sentences(Audience.EVERYBODY)).isEmpty();
    }
}
