package fr.preau.attendance;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where people go on a day of workshops: at the door, on the sheets of the rooms, on the dashboard. */
class RoomsOfWorkshopsTest {

    private static final String DATE = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Organiser desk = Organiser.at(preau, Role.DESK);
    private String slug = "";
    private long day;

    @BeforeEach
    void oneInEachRoomAndOneInLine() {
        slug = preau.publish(cycle().dayOfWorkshops(DATE, 50, 1));
        day = preau.day(slug, DATE);
        register("Ambre", "Atelier des bailleurs");
        register("Basile", "Atelier des bailleurs");
        register("Coline", "Atelier des écoles");
    }

    private long workshop(String title) {
        return preau.jdbc()
                .sql("SELECT id FROM workshop WHERE day_id = :day AND title = :title")
                .param("day", day)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private void register(String firstName, String workshop) {
        preau.visitor()
                .form(slug)
                .with("firstName", firstName)
                .with("email", Mailbox.at(preau).address())
                .with("workshop-" + day + "-0930", Long.toString(workshop(workshop)))
                .day(day)
                .send();
    }

    private String sheets() {
        return "/gestion/cycles/" + slug + "/journees/" + day + "/emargement";
    }

    private PaperCopy sheet(String workshop) {
        return new PaperCopy(Download.of(organiser.request(sheets() + "/feuille.pdf?atelier=" + workshop(workshop)))
                .bytes());
    }

    @Test
    void theDoorSaysWhichWorkshopAndRoom() {
        var app = desk.get("/accueil/" + day + "/liste.json").response().body();
        var page = desk.get("/accueil/" + day + "/liste").words();

        assertThat(app.replace('\u00a0', ' '))
                .contains("\"workshops\":[\"9 h 30 : Atelier des bailleurs (salle 12)\"]")
                .contains("9 h 30 : Atelier des bailleurs (salle 12) (liste d’attente, rang 1)");
        assertThat(page).contains("9 h 30 : Atelier des écoles (préau)");
    }

    @Test
    void eachRoomHasItsSheetWithThoseWhoHaveASeatThere() {
        var paper = sheet("Atelier des bailleurs");

        assertThat(organiser.get(sheets()).words()).contains("9 h 30 : Atelier des bailleurs (salle 12)");
        assertThat(paper.words())
                .contains("Atelier des bailleurs", "9 h 30 – 12 h, salle 12", "Participants (1)", "Martin Ambre")
                .doesNotContain("Basile", "Coline", "Après-midi");
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(sheet("Atelier ouvert").words()).contains("Participants (0)");
    }

    @Test
    void aRoomOfAnotherDayHasNoSheetHere() {
        var elsewhere = workshop("Atelier des bailleurs");
        slug = preau.publish(cycle().dayOfWorkshops(DATE, 50, 1));
        day = preau.day(slug, DATE);

        assertThat(organiser.get(sheets() + "/feuille.pdf?atelier=" + elsewhere).status())
                .isEqualTo(404);
        assertThat(organiser.get(sheets() + "/feuille.pdf?atelier=un").status()).isEqualTo(400);
    }

    @Test
    void theDashboardSaysHowFullEachIs() {
        var home = "/gestion/cycles/" + slug;

        assertThat(organiser
                        .get(home + "/tableau-de-bord")
                        .html()
                        .select("section[aria-labelledby=ateliers] tbody tr")
                        .eachText())
                .hasSize(3)
                .anySatisfy(row -> assertThat(row.replace('\u00a0', ' '))
                        .startsWith("9 h 30 : Atelier des bailleurs 24 septembre")
                        .contains("1 sur 1")
                        .endsWith("1"));
        assertThat(organiser
                        .get(home + "/tableau-de-bord.csv")
                        .response()
                        .body()
                        .replace('\u00a0', ' '))
                .contains("24/09/2024, 9 h 30 : Atelier des bailleurs");
    }
}
