package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Json;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One request may hold many people: they are counted for the address that sends them, whoever writes it. */
class PersonsPerHourTest {

    private TestInstance preau;
    private String slug;
    private long day;

    @BeforeEach
    void startWithALimit() {
        preau = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "1000", "PREAU_PERSONS_PER_HOUR", "5"));
        slug = preau.publish(cycle().day("2024-09-24", 100));
        day = preau.day(slug, "2024-09-24");
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    @Test
    void aTeamCountsAsManyAsItHas() {
        assertThat(team("a", 4).status()).isEqualTo(200);

        var refused = team("b", 2);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.words()).contains("Beaucoup de personnes", "Rien n’est perdu");
        assertThat(refused.html().select("input[name=lastName]").attr("value")).isEqualTo("Martin");
        assertThat(refused.html().select("input[name=p2.email]").attr("value")).isEqualTo("b1@exemple.fr");
        assertThat(preau.confirmed(day)).isEqualTo(4);
    }

    @Test
    void oneByOneTheyAreCountedToo() {
        var answers = IntStream.range(0, 7)
                .mapToObj(i -> team("seul" + i, 1).status())
                .toList();

        assertThat(answers).containsExactly(200, 200, 200, 200, 200, 429, 429);
    }

    @Test
    void aFormThatComesBackWithAnErrorCountsNobody() {
        for (var i = 0; i < 10; i++) {
            assertThat(preau.visitor()
                            .form(slug)
                            .with("lastName", "")
                            .day(day)
                            .send()
                            .status())
                    .isEqualTo(422);
        }

        assertThat(team("a", 5).status()).isEqualTo(200);
    }

    @Test
    void aProgramIsToldWhenToComeBack() {
        assertThat(program("a", 5).status()).isEqualTo(201);

        var refused = program("b", 1);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("3600");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(preau.confirmed(day)).isEqualTo(5);
    }

    @Test
    void withoutALimitOfFormsThereIsNoneOfPersons() {
        try (var free = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "0", "PREAU_PERSONS_PER_HOUR", "1"))) {
            var open = free.publish(cycle().day("2024-09-24", 100));
            var date = free.day(open, "2024-09-24");

            assertThat(IntStream.range(0, 3)
                            .mapToObj(i -> free.visitor()
                                    .form(open)
                                    .with("email", "p" + i + "@exemple.fr")
                                    .day(date)
                                    .send()
                                    .status()))
                    .containsOnly(200);
        }
    }

    private Page team(String name, int people) {
        var form = preau.visitor()
                .form(slug)
                .with("email", name + "0@exemple.fr")
                .with("people", Integer.toString(people))
                .day(day);
        for (var i = 1; i < people; i++) {
            var prefix = "p" + (i + 1) + ".";
            form.with(prefix + "lastName", "Roux")
                    .with(prefix + "firstName", "Anne")
                    .with(prefix + "email", name + i + "@exemple.fr")
                    .with(prefix + "profile", "LOCAL_AGENT")
                    .with(prefix + "job", "Agente")
                    .with(prefix + "organisation", "Ville")
                    .with(prefix + "organisationKind", "COMMUNE")
                    .with(prefix + "department", "69")
                    .with(prefix + "days", Long.toString(day));
        }
        return form.send();
    }

    private Page program(String name, int people) {
        var persons = IntStream.range(0, people)
                .mapToObj(i -> Map.of(
                        "lastName", "Martin",
                        "firstName", "Claire",
                        "email", name + i + "@exemple.fr",
                        "profile", "LOCAL_AGENT",
                        "organisation", "Ville",
                        "department", "69",
                        "days", List.of("2024-09-24")))
                .toList();
        return preau.visitor()
                .send(preau.visitor()
                        .request("/api/v1/cycles/" + slug + "/registrations")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.write(Map.of("persons", persons)))));
    }
}
