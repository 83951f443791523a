package fr.preau.management.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.By;
import fr.preau.registration.IfFull;
import fr.preau.registration.Notification;
import fr.preau.registration.desk.Desk;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What organisers see of people's workshops, and do with them. */
class WorkshopsOfPeopleTest {

    private static final String DATE = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Mailbox claire = Mailbox.at(preau);
    private final Mailbox denis = Mailbox.at(preau);
    private String slug = "";
    private long day;
    private long landlords;
    private long schools;

    @BeforeEach
    void twoPeopleWantTheOneSeat() {
        slug = preau.publish(cycle().dayOfWorkshops(DATE, 50, 1).day("2024-10-22", 50));
        day = preau.day(slug, DATE);
        landlords = workshop("Atelier des bailleurs");
        schools = workshop("Atelier des écoles");
        register(claire, "Claire");
        register(denis, "Denis");
    }

    private long workshop(String title) {
        return preau.jdbc()
                .sql("SELECT id FROM workshop WHERE day_id = :day AND title = :title")
                .param("day", day)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private void register(Mailbox somebody, String firstName) {
        preau.visitor()
                .form(slug)
                .with("firstName", firstName)
                .with("email", somebody.address())
                .with("workshop-" + day + "-0930", Long.toString(landlords))
                .day(day)
                .send();
    }

    private long id(Mailbox somebody) {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", somebody.address())
                .query(Long.class)
                .single();
    }

    private String list(String query) {
        return organiser
                .get("/gestion/cycles/" + slug + query)
                .html()
                .select("tbody")
                .text();
    }

    private String file(Mailbox somebody) {
        return "/gestion/cycles/" + slug + "/inscriptions/" + id(somebody);
    }

    private String choose(Mailbox somebody, long workshop) {
        return organiser
                .postAndFollow(file(somebody) + "/atelier/" + day, Map.of("atelier-0930", Long.toString(workshop)))
                .words();
    }

    private String chosen(Mailbox somebody) {
        return preau.jdbc()
                .sql("""
                SELECT coalesce(string_agg(w.title || ' ' || p.state, ', '), '')
                FROM workshop_place p
                JOIN workshop w ON w.id = p.workshop_id
                WHERE p.registration_id = :id
                """)
                .param("id", id(somebody))
                .query(String.class)
                .single();
    }

    @Test
    void theListShowsWhoChoseWhatAndNarrowsDownToAWorkshop() {
        register(Mailbox.at(preau), "Sans");
        var nobody = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", nobody.address()).day(day).send();

        assertThat(list("")).contains("9 h 30 : Atelier des bailleurs", "(liste d’attente, rang 1)", nobody.address());
        assertThat(list("?atelier=" + landlords))
                .contains(claire.address(), denis.address())
                .doesNotContain(nobody.address());
        assertThat(list("?atelier=" + schools)).doesNotContain(claire.address());
        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "?atelier=" + landlords)
                        .words())
                .contains("24 septembre, 9 h 30 : Atelier des bailleurs", "3 inscriptions");
    }

    @Test
    void whoWaitsForAWorkshopStandsInItsLineAndIsCounted() {
        var page = organiser.get("/gestion/cycles/" + slug + "/attente").html();

        assertThat(page.select(".sheet:has(caption:contains(bailleurs)) tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("1 ")
                .contains("Denis");
        assertThat(page.select(".beside a[href$='/attente']").text()).endsWith("1");
    }

    @Test
    void aWorkshopOfAnotherCycleNarrowsNothing() {
        assertThat(list("?atelier=1")).contains(claire.address(), denis.address());
    }

    @Test
    void theSpreadsheetHasAColumnOfThemWhereThereAreAny() {
        var sheet = organiser
                .get("/gestion/cycles/" + slug + "/inscriptions.csv")
                .response()
                .body();
        var without = preau.publish(cycle().day(DATE, 5));

        assertThat(sheet.lines().findFirst().orElseThrow()).contains("Ateliers");
        assertThat(sheet.replace('\u00a0', ' ')).contains("9 h 30 : Atelier des bailleurs (liste d’attente, rang 1)");
        assertThat(organiser
                        .get("/gestion/cycles/" + without + "/inscriptions.csv")
                        .response()
                        .body())
                .doesNotContain("Ateliers");
    }

    @Test
    void theFileTellsTheWorkshopAndItsRoom() {
        assertThat(organiser.get(file(claire)).words())
                .containsIgnoringCase("à 9 h 30, Atelier des bailleurs (salle 12)")
                .contains("Choisir l’atelier");
    }

    @Test
    void anOrganiserChoosesForSomebodyAndTheNextInLineIsServed() {
        assertThat(choose(claire, schools)).contains("Le choix d’atelier est enregistré.");

        assertThat(chosen(claire)).isEqualTo("Atelier des écoles CONFIRMED");
        assertThat(chosen(denis)).isEqualTo("Atelier des bailleurs CONFIRMED");
    }

    @Test
    void anOrganiserGivesAWorkshopBackForSomebody() {
        choose(claire, 0);

        assertThat(chosen(claire)).isEmpty();
        assertThat(chosen(denis)).isEqualTo("Atelier des bailleurs CONFIRMED");
    }

    @Test
    void aFullWorkshopIsToldAndNothingChanges() {
        choose(denis, schools);

        var refused = organiser.post(file(claire) + "/atelier/" + day, Map.of("atelier-0930", Long.toString(schools)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("cet atelier est complet");
        assertThat(chosen(claire)).isEqualTo("Atelier des bailleurs CONFIRMED");
    }

    @Test
    void whoKeepsTheSameChangesNothing() {
        assertThat(choose(claire, landlords)).contains("Rien n’a changé");
        assertThat(choose(claire, 1)).contains("Rien n’a changé");

        assertThat(chosen(claire)).isEqualTo("Atelier des bailleurs CONFIRMED");
    }

    @Test
    void aDayWithoutWorkshopsHasNoneToChoose() {
        var other = preau.day(slug, "2024-10-22");

        assertThat(organiser.get(file(claire) + "/atelier/" + other).status()).isEqualTo(404);
    }

    @Test
    void whoIsBroughtInByAnOrganiserMayHaveAWorkshop() {
        var form = new HashMap<String, String>();
        organiser
                .get("/gestion/cycles/" + slug + "/inscriptions/ajouter")
                .html()
                .select("main form input[name=seen]")
                .forEach(field -> form.put("seen", field.val()));
        var newcomer = Mailbox.at(preau);
        form.putAll(Map.of(
                "lastName",
                "Zola",
                "firstName",
                "Émile",
                "email",
                newcomer.address(),
                "profile",
                "LOCAL_AGENT",
                "job",
                "Chargé de mission",
                "organisation",
                "Ville d’essai",
                "organisationKind",
                "COMMUNE",
                "department",
                "69",
                "days",
                Long.toString(day),
                "workshop-" + day + "-0930",
                Long.toString(schools)));

        assertThat(organiser
                        .postAndFollow("/gestion/cycles/" + slug + "/inscriptions/ajouter", form)
                        .words())
                .contains("La personne est inscrite");
        assertThat(chosen(newcomer)).isEqualTo("Atelier des écoles CONFIRMED");
    }

    @Test
    void whoComesInsteadTakesTheWorkshopToo() {
        var other = Mailbox.at(preau);
        var form = new HashMap<String, List<String>>();
        Map.of(
                        "lastName", "Zola",
                        "firstName", "Émile",
                        "email", other.address(),
                        "profile", "LOCAL_AGENT",
                        "job", "Chargé de mission",
                        "organisation", "Ville d’essai",
                        "organisationKind", "COMMUNE",
                        "department", "69",
                        "phone", "",
                        "accessNeeds", "")
                .forEach((field, value) -> form.put(field, List.of(value)));
        preau.visitor().post(claire.ownPage() + "/remplacement/" + day, form);

        assertThat(chosen(claire)).isEmpty();
        assertThat(chosen(other)).isEqualTo("Atelier des bailleurs CONFIRMED");
        assertThat(chosen(denis)).isEqualTo("Atelier des bailleurs WAITING");
    }

    @Test
    void whoIsMovedToAnotherDayGivesTheirWorkshopBack() {
        preau.bean(Desk.class)
                .move(
                        id(claire),
                        day,
                        preau.day(slug, "2024-10-22"),
                        IfFull.REFUSE,
                        new By.Organiser("a@exemple.fr"),
                        Notification.NONE);

        assertThat(chosen(claire)).isEmpty();
        assertThat(chosen(denis)).isEqualTo("Atelier des bailleurs CONFIRMED");
        assertThat(organiser.get(file(denis) + "/deplacement/" + day).words())
                .contains("Ses ateliers de ce jour-là sont rendus aussi.");
    }
}
