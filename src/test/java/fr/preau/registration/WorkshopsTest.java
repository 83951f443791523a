package fr.preau.registration;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Sequences that begin together: one of them is chosen, each with its own seats. */
class WorkshopsTest {

    private static final String DATE = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();
    private String slug = "";
    private long day;
    private long landlords;
    private long schools;

    @BeforeEach
    void aDayOfThreeWorkshops() {
        world(50, 1);
    }

    private void world(int capacity, int seats) {
        slug = preau.publish(cycle().dayOfWorkshops(DATE, capacity, seats));
        day = preau.day(slug, DATE);
        landlords = workshop("Atelier des bailleurs");
        schools = workshop("Atelier des écoles");
    }

    private long workshop(String title) {
        return preau.jdbc()
                .sql("SELECT id FROM workshop WHERE day_id = :day AND title = :title")
                .param("day", day)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private int held(long workshop) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM workshop_place WHERE workshop_id = :id AND state = 'CONFIRMED'")
                .param("id", workshop)
                .query(Integer.class)
                .single();
    }

    private FilledForm form(Mailbox somebody, long workshop) {
        return preau.visitor()
                .form(slug)
                .with("email", somebody.address())
                .with("workshop-" + day + "-0930", Long.toString(workshop))
                .day(day);
    }

    private Mailbox registered(long workshop) {
        var somebody = Mailbox.at(preau);
        form(somebody, workshop).send();
        return somebody;
    }

    private String page(Mailbox somebody) {
        return preau.visitor().get(somebody.ownPage()).words();
    }

    private String choose(Mailbox somebody, long workshop) {
        var chosen = preau.visitor()
                .post(
                        somebody.ownPage() + "/atelier/" + day,
                        Map.of("heure", List.of("09:30"), "atelier", List.of(Long.toString(workshop))));
        return chosen.header("Location");
    }

    @Test
    void whoChangesSeesWhichOneIsTheirsAndNotThatItIsFull() {
        var somebody = registered(landlords);

        assertThat(page(somebody))
                .contains("Atelier des bailleurs (salle 12) : votre choix")
                .doesNotContain("Atelier des bailleurs (salle 12) : complet");
    }

    @Test
    void theProgrammeAndTheFormShowTheChoice() {
        var programme = preau.visitor().get("/rencontre/" + slug).words();
        var form = preau.visitor().get("/rencontre/" + slug + "/inscription").words();

        assertThat(programme)
                .contains("Un atelier au choix parmi 3")
                .containsOnlyOnce("au choix parmi")
                .contains("Salle 12 · Il reste 1 place")
                .contains("Ouvert à tous");
        assertThat(form)
                .contains("Atelier du 24 septembre à 9 h 30")
                .contains("Atelier des bailleurs (salle 12) : 1 place")
                .contains("Je choisirai plus tard");
    }

    @Test
    void whoChoosesAWorkshopReadsItEverywhere() {
        var somebody = Mailbox.at(preau);

        var confirmation = form(somebody, landlords).send();

        assertThat(confirmation.words()).contains("9 h 30 : Atelier des bailleurs (salle 12)");
        assertThat(page(somebody)).contains("9 h 30 : Atelier des bailleurs (salle 12)");
        assertThat(somebody.latest().words()).contains("Atelier des bailleurs (salle 12)");
        assertThat(preau.visitor()
                        .get(somebody.ownPage() + "/" + day + ".ics")
                        .response()
                        .body()
                        .replaceAll("\\r\\n ", ""))
                .contains("Atelier des bailleurs (salle 12)");
        assertThat(held(landlords)).isOne();
    }

    @Test
    void whoFindsAFullWorkshopWaitsForItAndHasTheDay() {
        registered(landlords);

        var late = registered(landlords);

        assertThat(page(late))
                .contains("Place confirmée")
                .contains("Atelier des bailleurs (salle 12), liste d’attente, rang 1");
        assertThat(held(landlords)).isOne();
    }

    @Test
    void aDayGivenBackFreesItsWorkshopForTheFirstInLine() {
        var first = registered(landlords);
        var second = registered(landlords);
        var third = registered(landlords);

        assertThat(preau.visitor().get(first.ownPage() + "/desistement/" + day).words())
                .contains("Vos ateliers de ce jour-là sont rendus avec elle.");
        preau.visitor().post(first.ownPage() + "/desistement/" + day, Map.of());

        assertThat(page(first)).doesNotContain("9 h 30 : Atelier");
        assertThat(page(second)).doesNotContain("rang").contains("9 h 30 : Atelier des bailleurs");
        assertThat(page(third)).contains("rang 1");
        assertThat(held(landlords)).isOne();
    }

    @Test
    void aFullWorkshopLeavesEverybodyWhereTheyAre() {
        var one = registered(landlords);
        registered(schools);

        assertThat(choose(one, schools)).endsWith("fait=atelier-complet");
        assertThat(page(one)).contains("9 h 30 : Atelier des bailleurs");
    }

    @Test
    void anotherWorkshopOfTheHourReplacesTheOneBefore() {
        var one = registered(landlords);
        var waiting = registered(landlords);

        assertThat(choose(one, schools)).endsWith("fait=atelier");

        assertThat(page(one)).contains("9 h 30 : Atelier des écoles (préau)");
        assertThat(page(waiting)).doesNotContain("rang");
        assertThat(held(landlords)).isOne();
        assertThat(held(schools)).isOne();
    }

    /** A confirmation that came twice would leave a person to find out what is new. */
    @Test
    void whoChangesAndWhoMovesUpAreToldThatItIsAboutAWorkshop() {
        var one = registered(landlords);
        var waiting = registered(landlords);

        choose(one, schools);

        assertThat(one.latest().subject()).isEqualTo("Votre atelier : 24 septembre 2024");
        assertThat(one.latest().words()).contains("Atelier des écoles (préau)");
        assertThat(waiting.latest().subject()).isEqualTo("Votre atelier : 24 septembre 2024");
        assertThat(waiting.latest().words()).contains("Atelier des bailleurs");
    }

    @Test
    void aWorkshopThatComesWithTheDayIsToldOnceWithIt() {
        world(1, 1);
        var first = registered(0);
        var late = Mailbox.at(preau);
        form(late, landlords).with("waitFor", Long.toString(day)).send();
        preau.visitor().post(first.ownPage() + "/desistement/" + day, Map.of());

        preau.visitor().post(late.ownPage() + "/acceptation/" + day, Map.of());

        assertThat(late.letters())
                .extracting(ReceivedMail::subject)
                .filteredOn(subject -> subject.startsWith("Votre atelier"))
                .isEmpty();
        assertThat(late.latest().words()).contains("Atelier des bailleurs");
    }

    @Test
    void aWorkshopIsGivenBackAndTheDayStays() {
        var one = registered(landlords);

        assertThat(choose(one, 0)).endsWith("fait=atelier-rendu");

        assertThat(page(one)).contains("Place confirmée").doesNotContain("9 h 30 : Atelier");
        assertThat(held(landlords)).isZero();
    }

    @Test
    void whoWaitsForTheDayHoldsNoSeatOfItsWorkshops() {
        world(1, 1);
        var first = registered(0);
        var late = Mailbox.at(preau);
        form(late, landlords).with("waitFor", Long.toString(day)).send();

        assertThat(held(landlords)).isZero();
        preau.visitor().post(first.ownPage() + "/desistement/" + day, Map.of());
        preau.visitor().post(late.ownPage() + "/acceptation/" + day, Map.of());

        assertThat(page(late)).contains("Place confirmée").contains("9 h 30 : Atelier des bailleurs");
        assertThat(held(landlords)).isOne();
    }

    @Test
    void aWorkshopOfADayThatIsNotTickedIsToldAtItsField() {
        slug = preau.publish(cycle().dayOfWorkshops(DATE, 50, 1).day("2024-10-22", 50));
        day = preau.day(slug, DATE);
        landlords = workshop("Atelier des bailleurs");
        var field = "workshop-" + day + "-0930";

        var page = preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .with(field, Long.toString(landlords))
                .day(preau.day(slug, "2024-10-22"))
                .send();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()
                        .select("#" + field + " .fault, #" + field + "-fault")
                        .text())
                .contains("Cochez aussi la journée de cet atelier");
        assertThat(page.html().select("a[href='#" + field + "-']")).hasSize(1);
        assertThat(page.html().select("#" + field + "-").hasAttr("name")).isTrue();
        assertThat(page.html().select("#" + field + " input[checked]").val()).isEqualTo(Long.toString(landlords));
        assertThat(held(landlords)).isZero();
    }

    @Test
    void aWorkshopOfAnotherDayOrCycleIsNotTaken() {
        var elsewhere = landlords;
        world(50, 1);

        registered(elsewhere);

        assertThat(held(elsewhere)).isZero();
    }

    @Test
    void theDatabaseItselfRefusesOnePlaceTooMany() {
        registered(landlords);

        assertThatThrownBy(() -> preau.jdbc()
                        .sql("UPDATE workshop SET held = held + 1 WHERE id = :id")
                        .param("id", landlords)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
