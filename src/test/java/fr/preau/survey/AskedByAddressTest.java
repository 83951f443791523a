package fr.preau.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.survey.urn.Urn;
import fr.preau.survey.urn.Urn.Holder;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever was not registered is asked by an address, and told why; from the draft to what the team keeps of it. */
class AskedByAddressTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);

    @ParameterizedTest
    @CsvSource({
        "SPEAKERS, parce que vous avez pris la parole à",
        "FUNDERS, parce que votre structure soutient",
        "EMPLOYERS, parce qu’une personne de votre équipe a pris part à"
    })
    void eachAddressIsAskedOnceAndAnswersAreCounted(SurveyKind kind, String reason) {
        var held = HeldSurvey.at(preau, 1).draft(kind);
        var house = "/gestion/questionnaires/" + held.id();
        var asked = Stream.generate(() -> Mailbox.at(preau)).limit(6).toList();
        var typed = asked.stream().map(Mailbox::address).collect(Collectors.joining("\n"));

        var refused = organiser.post(house + "/ouverture", Map.of("addresses", typed + "\npas une adresse"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("textarea[name=addresses]").text()).contains("pas une adresse", typed);
        assertThat(asked.getFirst().letters()).isEmpty();

        organiser.post(
                house + "/ouverture",
                Map.of("addresses", typed + "\n" + asked.getFirst().address()));
        assertThat(held.now().issued()).isEqualTo(6);
        assertThat(asked.getFirst().letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(reason));

        var urn = preau.bean(Urn.class);
        var choices = held.now().questions().getFirst().field();
        var tickets = asked.stream()
                .map(one ->
                        urn.unused(held.id(), new Holder.Address(one.address())).orElseThrow())
                .toList();
        tickets.forEach(ticket -> assertThat(preau.visitor()
                        .post("/avis/" + ticket, Map.of(choices, List.of("0")))
                        .status())
                .isEqualTo(200));
        assertThat(preau.visitor().get("/avis/" + tickets.getFirst()).status()).isEqualTo(410);

        held.close();

        assertThat(organiser.get(house).words())
                .contains("6 réponses sur 6")
                .contains("6 personnes sur 6 sont tout à fait ou plutôt d’accord");
        assertThat(organiser.get("/gestion/preuves").words()).contains(kind.label());
    }
}
