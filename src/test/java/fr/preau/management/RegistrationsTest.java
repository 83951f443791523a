package fr.preau.management;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organiser does with the registrations of a cycle. */
class RegistrationsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;
    private long day;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        day = preau.day(slug, "2024-09-24");
    }

    @Test
    void anOrganiserWithdrawsSomebodyAndWritesToThem() {
        var person = register("Claire", "Martin");

        var page = organiser.postAndFollow(withdrawal(), Map.of("notify", "true"));

        assertThat(page.words()).contains("La place est rendue.", "Désistement");
        assertThat(preau.confirmed(day)).isZero();
        assertThat(person.latest().subject()).startsWith("Désistement enregistré");
    }

    @Test
    void anOrganiserWithdrawsSomebodyWithoutWritingToThem() {
        var person = register("Claire", "Martin");
        assertThat(person.letters()).hasSize(1);

        organiser.post(withdrawal(), Map.of());

        assertThat(preau.confirmed(day)).isZero();
        assertThat(person.letters()).hasSize(1);
    }

    @Test
    void theJournalSaysWhichOrganiserWithdrewSomebody() {
        var person = register("Claire", "Martin");

        organiser.post(withdrawal(), Map.of());

        assertThat(preau.jdbc()
                        .sql("""
                        SELECT e.by_whom
                        FROM place_event e
                        JOIN registration r ON r.id = e.registration_id
                        WHERE r.email_key = :email
                        ORDER BY e.id
                        """)
                        .param("email", person.address())
                        .query(String.class)
                        .list())
                .containsExactly("PERSON", organiser.email());
    }

    @Test
    void askingWhetherToWithdrawSomebodyChangesNothing() {
        register("Claire", "Martin");

        var question = organiser.get(withdrawal());

        assertThat(question.words()).contains("Désister Claire Martin du mardi 24 septembre");
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @Test
    void somebodyIsWithdrawnOnce() {
        register("Claire", "Martin");
        var address = withdrawal();
        organiser.post(address, Map.of());

        assertThat(organiser.postAndFollow(address, Map.of()).words()).contains("Rien n’a changé");
    }

    @Test
    void aGaugeLoweredBelowTheSeatsThatAreHeldIsRefused() {
        register("Claire", "Martin");
        register("Bruno", "Martin");

        var page = resize("1");

        assertThat(page.words()).contains("La jauge n’a pas changé : plus de places sont déjà prises");
        assertThat(capacity()).isEqualTo(10);
    }

    @Test
    void aGaugeLoweredToTheSeatsThatAreHeldShutsTheDay() {
        register("Claire", "Martin");

        assertThat(resize("1").words()).contains("La jauge est changée.", "1 sur 1", "Complète");
    }

    @ParameterizedTest
    @CsvSource({"'1 200',1200", "'1\u00a0200',1200", "' 25 ',25", "100000,100000"})
    void aGaugeIsReadAsPeopleWriteNumbers(String typed, int capacity) {
        resize(typed);

        assertThat(capacity()).isEqualTo(capacity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "100001", "douze", "1e3", "99999999999999", "1.5"})
    void aGaugeThatIsNoNumberIsRefused(String typed) {
        assertThat(resize(typed).words()).contains("La jauge n’a pas changé");
        assertThat(capacity()).isEqualTo(10);
    }

    @Test
    void theGaugeOfADayOfAnotherCycleIsNotReachedFromThisOne() {
        var other = preau.publish(cycle().day("2024-09-24", 10));
        var otherDay = preau.day(other, "2024-09-24");

        var answer = organiser.post(
                "/gestion/cycles/" + slug + "/jauge", Map.of("day", Long.toString(otherDay), "capacity", "99"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(capacity(otherDay)).isEqualTo(10);
    }

    @Test
    void aPersonOfAnotherCycleIsNotWithdrawnFromThisOne() {
        register("Claire", "Martin");
        var other = preau.publish(cycle().day("2024-09-24", 10));

        var answer = organiser.post(withdrawal().replace("/" + slug + "/", "/" + other + "/"), Map.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    private Mailbox register(String firstName, String lastName) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("firstName", firstName)
                .with("lastName", lastName)
                .with("organisation", lastName.equals("Lefèvre") ? "Ville d’Essai" : "Autre")
                .day(day)
                .send();
        return person;
    }

    /** The address that the list gives to withdraw its first person. */
    private String withdrawal() {
        return organiser
                .get("/gestion/cycles/" + slug)
                .html()
                .select("a[href*=/desistement/]")
                .attr("href");
    }

    private Page resize(String typed) {
        return organiser.postAndFollow(
                "/gestion/cycles/" + slug + "/jauge",
                Map.of("day", Long.toString(day), "capacity", typed, "tell", "no"));
    }

    private int capacity() {
        return capacity(day);
    }

    private int capacity(long day) {
        return preau.jdbc()
                .sql("SELECT capacity FROM day_gauge WHERE day_id = :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
