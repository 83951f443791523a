package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shared and what was answered, for who guesses where it is. */
class GuessedAddressTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);

    /** An answer of another kind would tell who guesses that they come closer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "A",
                "1.",
                "1.5",
                "1e3",
                "-1",
                "0",
                "1 x",
                "é",
                "'",
                "99999999999999999999",
                "0F0E0D0C0B0A09080706050403020100F0E0D0C0B0A090807060504030201000",
                "123e4567-e89b-12d3-a456-42661417400z",
                "123e4567-e89b-12d3-a456-426614174000"
            })
    void aGuessedAddressIsThatOfNothingWhateverItIs(String guess) {
        var encoded = URLEncoder.encode(guess, StandardCharsets.UTF_8).replace("+", "%20");
        var slug = preau.publish(cycle().day("2024-12-03", 10));
        var links = preau.bean(SpeakerLinks.class);
        var link = links.path(links.withId(links.make(preau.day(slug, "2024-12-03"), "", "Ada Borelle"))
                .orElseThrow());
        for (var address : List.of(
                "/ressources/%s",
                "/ressources/%s/ouvrir",
                "/ressources/%s/OUVRIR",
                "/ressources/rencontre/%s",
                "/ressources/theme/%s.atom",
                "/partage/%s",
                "/partage/%s/mes-donnees.json",
                "/inscription/%s/ressources",
                "/inscription/%s/avis/1",
                "/inscription/%s/temoignage")) {
            assertThat(preau.visitor().get(address.formatted(encoded)).status())
                    .as(address)
                    .isEqualTo(404);
        }
        for (var address : List.of(
                link + "/%s",
                "/gestion/cycles/" + slug + "/ressources/%s/ouvrir",
                "/gestion/cycles/" + slug + "/ressources/%s/synthese",
                "/gestion/cycles/" + slug + "/apres/message/%s",
                "/gestion/questionnaires/%s",
                "/gestion/questionnaires/%s/bilan.pdf",
                "/gestion/questionnaires/%s/resultats.csv",
                "/gestion/questionnaires/%s/apercu",
                "/gestion/reclamations/%s",
                "/accueil/%s/avis")) {
            assertThat(organiser.get(address.formatted(encoded)).status())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(preau.visitor().get("/avis/" + encoded).status()).isEqualTo(410);
        assertThat(preau.visitor()
                        .post("/ressources/" + encoded + "/ouverture", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
