package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Json;
import fr.preau.testing.CutInstance;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What hundreds do in the same minute asks the database no more than it must. */
class FewStatementsTest {

    private static final String DAY = "2024-09-24";

    private static CutInstance counted;
    private static String slug;
    private static long day;

    @BeforeAll
    static void start() {
        counted = CutInstance.start();
        slug = counted.preau().publish(cycle().day(DAY, 100));
        day = counted.preau().day(slug, DAY);
    }

    @AfterAll
    static void stop() {
        counted.close();
    }

    @Test
    void thePageThatConfirmsARegistrationAsksNothing() {
        var withoutPage = counted.fewest(() -> assertThat(program()).isEqualTo(201));
        var withPage = counted.fewest(() -> assertThat(form()).isEqualTo(200));

        assertThat(withPage).isLessThanOrEqualTo(withoutPage);
    }

    @Test
    void aPhoneThatAsksWhatIsNewHasNoListMadeAnew() {
        var phone = Organiser.at(counted.preau());
        var path = "/accueil/" + day;

        var news = counted.fewest(
                () -> assertThat(phone.get(path + "/nouvelles.json?depuis=0").status())
                        .isEqualTo(200));
        var noDay = counted.fewest(
                () -> assertThat(phone.get("/accueil/987654321/nouvelles.json").status())
                        .isEqualTo(404));

        // Whoever asks is known by their session; then one look-up, at what is new or for the day.
        assertThat(news).isLessThanOrEqualTo(noDay);
    }

    /** Each slip of each open survey on paper would be tried for it. */
    @Test
    void whatHasNotTheShapeOfATicketAsksNothing() {
        var asked = counted.fewest(() -> assertThat(
                        counted.preau().visitor().get("/avis/n-importe-quoi").status())
                .isEqualTo(410));

        assertThat(asked).isZero();
    }

    private static int form() {
        return counted.preau()
                .visitor()
                .form(slug)
                .with("email", Mailbox.at(counted.preau()).address())
                .day(day)
                .send()
                .status();
    }

    private static int program() {
        var person = Map.of(
                "lastName", "Martin",
                "firstName", "Claire",
                "email", Mailbox.at(counted.preau()).address(),
                "profile", "LOCAL_AGENT",
                "organisation", "Ville",
                "department", "69",
                "days", List.of(DAY));
        var visitor = counted.preau().visitor();
        return visitor.send(visitor.request("/api/v1/cycles/" + slug + "/registrations")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.write(Map.of("persons", List.of(person))))))
                .status();
    }
}
