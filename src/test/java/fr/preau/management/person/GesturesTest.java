package fr.preau.management.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.management.Registrants.Somebody;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.rules.Reserve;
import fr.preau.staff.Role;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's file, and what an organiser does with their places. */
class GesturesTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private Registrants people;
    private long day;
    private long small;

    @BeforeEach
    void publish() {
        var slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 1));
        people = new Registrants(preau, slug);
        day = preau.day(slug, "2024-09-24");
        small = preau.day(slug, "2024-10-22");
    }

    @Test
    void theFileTellsThePersonTheirPlacesTheirHistoryAndTheirMessages() {
        people.register("Bruno", small);
        var claire = people.register("Claire", day, small);
        assertThat(claire.mailbox().letters()).hasSize(1);

        var words = organiser.get(people.file(claire)).words();

        assertThat(words)
                .contains("Claire Martin", claire.mailbox().address(), "Cheffe de projet", "Commune", "Rhône (69)")
                .contains("Place confirmée, par la personne elle-même")
                .contains("Mise en liste d’attente, par la personne elle-même", "Rang 1 de la liste d’attente")
                .containsPattern("10 septembre, [89] h")
                .contains("Confirmation", "Gardé, non envoyé");
    }

    @Test
    void theListLeadsToTheFile() {
        var claire = people.register("Claire", day);

        var links = organiser.get("/gestion/cycles/" + people.slug()).html().select("tbody th a");

        assertThat(links.eachAttr("href")).contains(people.file(claire));
    }

    @Test
    void aFileOfAnotherCycleIsNotFound() {
        var claire = people.register("Claire", day);
        var other = preau.publish(cycle().day("2024-09-24", 10));

        assertThat(organiser
                        .get("/gestion/cycles/" + other + "/inscriptions/" + claire.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReaderSeesTheFileWithoutGestures() {
        var claire = people.register("Claire", day);
        var reader = Organiser.at(preau, Role.READER);

        var page = reader.get(people.file(claire));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main a[href*='/inscriptions/'], main a[href*='/messages/']"))
                .isEmpty();
    }

    @Test
    void aPersonChangesDayAndIsToldSo() {
        var claire = people.register("Claire", day);
        assertThat(claire.mailbox().letters()).hasSize(1);

        var page = move(claire, "REFUSE", true);

        assertThat(page.words()).contains("La personne a changé de journée.", "Camille Fontaine");
        assertThat(people.state(claire, day)).isEqualTo("WITHDRAWN");
        assertThat(people.state(claire, small)).isEqualTo("CONFIRMED");
        assertThat(claire.mailbox().letters()).hasSize(2);
    }

    @Test
    void nobodyIsWrittenToWhenTheOrganiserDoesNotWantIt() {
        var claire = people.register("Claire", day);
        assertThat(claire.mailbox().letters()).hasSize(1);

        move(claire, "REFUSE", false);

        assertThat(people.state(claire, small)).isEqualTo("CONFIRMED");
        assertThat(claire.mailbox().letters()).hasSize(1);
    }

    @Test
    void everyGestureAsksWhetherToWrite() {
        var claire = people.register("Claire", day);

        for (var gesture : List.of("desistement", "deplacement")) {
            assertThat(organiser.get(gesture(claire, gesture, day)).html().select("input[name=notify][checked]"))
                    .as(gesture)
                    .hasSize(1);
        }
    }

    @Test
    void aMoveToAFullDayIsRefusedUnlessTheOrganiserChoosesOtherwise() {
        people.register("Bruno", small);
        var claire = people.register("Claire", day);

        var refused = organiser.post(gesture(claire, "deplacement", day), fields("REFUSE"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Rien n’a changé : cette journée est complète");
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");

        move(claire, "WAIT", false);

        assertThat(people.state(claire, small)).isEqualTo("WAITING");
        assertThat(people.capacity(small)).isEqualTo(1);
    }

    @Test
    void oneMoreSeatIsAddedInTheSameGesture() {
        people.register("Bruno", small);
        var claire = people.register("Claire", day);

        move(claire, "ONE_MORE_SEAT", false);

        assertThat(people.state(claire, small)).isEqualTo("CONFIRMED");
        assertThat(people.capacity(small)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "douze", "99999999999999999999"})
    void aMoveToNoDayOfTheCycleIsRefused(String to) {
        var claire = people.register("Claire", day);

        var answer = organiser.post(gesture(claire, "deplacement", day), Map.of("to", to, "ifFull", "REFUSE"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Choisissez la nouvelle journée.");
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");
    }

    @Test
    void somebodyWhoWithdrewMeanwhileIsNotMoved() {
        var claire = people.register("Claire", day);
        organiser.post(gesture(claire, "desistement", day), Map.of());

        assertThat(move(claire, "REFUSE", true).words()).contains("Rien n’a changé");
        assertThat(people.state(claire, small)).isEmpty();
    }

    @Test
    void somebodyIsServedBeforeTheirTurnWithOneMoreSeatForAReasonThatStays() {
        people.register("Bruno", small);
        people.register("Diane", small);
        var claire = people.register("Claire", small);

        var page = organiser.postAndFollow(
                gesture(claire, "priorite", small),
                Map.of("turn", "ONE_MORE_SEAT", "reason", "Elle intervient l’après-midi."));

        assertThat(people.state(claire, small)).isEqualTo("CONFIRMED");
        assertThat(people.capacity(small)).isEqualTo(2);
        assertThat(page.words()).contains("par Camille Fontaine : « Elle intervient l’après-midi. »");
    }

    @Test
    void somebodyIsPutAtTheHeadOfTheLine() {
        people.register("Bruno", small);
        people.register("Diane", small);
        var claire = people.register("Claire", small);

        var page = organiser.postAndFollow(
                gesture(claire, "priorite", small), Map.of("turn", "HEAD_OF_LINE", "reason", "Oubliée."));

        assertThat(page.words()).contains("Rang 1 de la liste d’attente");
        assertThat(organiser
                        .get("/gestion/cycles/" + people.slug() + "/attente")
                        .html()
                        .select("tbody th a"))
                .extracting(link -> link.text())
                .containsExactly("Claire Martin", "Diane Martin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0007"})
    void servingBeforeTheTurnWithoutAReasonIsRefused(String reason) {
        people.register("Bruno", small);
        var claire = people.register("Claire", small);

        var answer =
                organiser.post(gesture(claire, "priorite", small), Map.of("turn", "ONE_MORE_SEAT", "reason", reason));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Écrivez le motif");
        assertThat(people.state(claire, small)).isEqualTo("WAITING");
    }

    @Test
    void aDayIsAddedToSomebody() {
        var claire = people.register("Claire", day);

        var page = organiser.postAndFollow(
                gesture(claire, "journee", small), Map.of("ifFull", "REFUSE", "notify", "true"));

        assertThat(page.words()).contains("La personne est inscrite");
        assertThat(people.state(claire, small)).isEqualTo("CONFIRMED");
        assertThat(claire.mailbox().letters()).hasSize(2);
    }

    @Test
    void aSeatKeptForOthersIsNotGivenByAMove() {
        preau.bean(Desk.class)
                .reserve(small, List.of(new Reserve(Profile.STATE_AGENT, 1, Instant.parse("2024-10-01T10:00:00Z"))));
        var claire = people.register("Claire", day);

        assertThat(organiser
                        .post(gesture(claire, "deplacement", day), fields("REFUSE"))
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desistement", "deplacement", "priorite", "journee", "demande"})
    void aGestureFromAnotherSiteOrOnAnotherCycleChangesNothing(String gesture) {
        var claire = people.register("Claire", day);
        var address = gesture(claire, gesture, day);
        var other = preau.publish(cycle().day("2024-09-24", 10));
        var fields =
                Map.of("to", Long.toString(small), "turn", "ONE_MORE_SEAT", "reason", "motif", "choix", "accepter");

        var forged = preau.visitor()
                .send(FormBody.post(preau.visitor().request(address), FormBody.of(fields))
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Cookie", organiser.cookie()));
        var elsewhere = organiser.post(address.replace("/" + people.slug() + "/", "/" + other + "/"), fields);

        assertThat(forged.status()).isEqualTo(403);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");
    }

    private Page move(Somebody somebody, String ifFull, boolean notify) {
        var fields = new HashMap<>(fields(ifFull));
        if (notify) {
            fields.put("notify", "true");
        }
        return organiser.postAndFollow(gesture(somebody, "deplacement", day), fields);
    }

    private Map<String, String> fields(String ifFull) {
        return Map.of("to", Long.toString(small), "ifFull", ifFull);
    }

    private String gesture(Somebody somebody, String gesture, long day) {
        return people.file(somebody) + "/" + gesture + "/" + day;
    }
}
