package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.resource.LinkAnswers.Due;
import fr.preau.resource.Resource.Content;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkRoundsTest {

    /** Of this class alone: how many addresses wait there is known. */
    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of("PREAU_LINKS", "weekly", "PREAU_RECEIVERS", "inner"));
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private final String url = "http://127.0.0.1:9/" + UUID.randomUUID();

    private static long add(TestInstance preau, String slug, String url, boolean approved) {
        return preau.bean(Resources.class)
                .add(
                        new Content(
                                Optional.of(preau.day(slug, "2024-12-03")),
                                "",
                                Optional.empty(),
                                ResourceKind.LINK,
                                "Un site " + UUID.randomUUID(),
                                "",
                                List.of(),
                                List.of(),
                                LocalDate.of(2024, 12, 3),
                                url,
                                Optional.empty(),
                                ""),
                        approved);
    }

    private static Optional<LocalDate> askedOn(TestInstance preau, long id) {
        return preau.jdbc()
                .sql("SELECT link_asked_on FROM resource WHERE id = :id")
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private static String screen(TestInstance preau, String slug) {
        return Organiser.at(preau)
                .get("/gestion/cycles/" + slug + "/ressources")
                .words();
    }

    @Test
    void nothingIsAskedUnlessWhoeverRunsTheInstanceSaysSo() {
        var silent = TestInstance.shared();
        var id = add(silent, silent.publish(cycle().day("2024-12-03", 10)), url, true);

        silent.bean(LinkRounds.class).askAll();

        assertThat(askedOn(silent, id)).isEmpty();
    }

    @Test
    void organisersReadWhatTheNightFoundAndNothingInsideIsKnockedAt() throws Exception {
        try (var inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(1);
            var slug = preau.publish(cycle().day("2024-12-03", 10));
            var inner = add(preau, slug, "http://127.0.0.1:" + inside.getLocalPort() + "/", true);
            var unseen = add(preau, slug, "http://127.0.0.1:" + inside.getLocalPort() + "/brouillon", false);

            preau.bean(LinkRounds.class).run();
            Eventually.until("the address is asked", () -> askedOn(preau, inner).isPresent());

            assertThat(screen(preau, slug))
                    .contains("ne répond plus depuis le mardi 10 septembre 2024 : adresse d’un réseau privé");
            assertThat(askedOn(preau, unseen)).isEmpty();
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatAnsweredWaitsAWeekAndWhatDidNotANight() {
        var answers = preau.bean(LinkAnswers.class);
        var slug = preau.publish(cycle().day("2024-12-03", 10));
        var one = new Due(add(preau, slug, url, true), url);
        // Long before the day on which others of this instance may have been asked.
        var day = LocalDate.of(2020, 3, 2);
        assertThat(answers.due(day)).contains(one);

        answers.asked(one, day, "pas de réponse");
        assertThat(answers.due(day)).doesNotContain(one);
        assertThat(answers.due(day.plusDays(1))).contains(one);
        answers.asked(one, day.plusDays(1), "page introuvable (404)");
        assertThat(screen(preau, slug)).contains("depuis le lundi 2 mars 2020 : page introuvable (404)");

        answers.asked(one, day.plusDays(2), "");
        assertThat(screen(preau, slug)).contains("Adresse vérifiée le mercredi 4 mars 2020");
        assertThat(answers.due(day.plusDays(8))).doesNotContain(one);
        assertThat(answers.due(day.plusDays(9))).contains(one);
    }
}
