package fr.preau.management.today;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the back office opens on. */
class TodayTest {

    private static final TestInstance PREAU = TestInstance.start(Map.of());

    private final Organiser organiser = Organiser.at(PREAU);

    @Test
    void theNextDaysStandByDateWithTheirGauge() {
        var late = PREAU.publish(cycle().day("2024-12-24", 10));
        var soon = PREAU.publish(cycle().day("2024-09-12", 7));
        PREAU.visitor().form(soon).day(PREAU.day(soon, "2024-09-12")).send();

        var days = organiser.get("/gestion").html().select(".coming li");
        var first = days.select(":has(a[href*=/" + soon + "])").first();
        assertThat(first).isNotNull();
        assertThat(first.text().replace('\u00a0', ' ')).contains("jeudi 12 septembre", "1 sur 7");
        assertThat(days.indexOf(first))
                .isLessThan(
                        days.indexOf(days.select(":has(a[href*=/" + late + "])").first()));
    }

    @Test
    void whoCameInThisWeekIsCountedByCycle() {
        var slug = PREAU.publish(cycle().day("2024-10-01", 10));
        PREAU.visitor().form(slug).day(PREAU.day(slug, "2024-10-01")).send();

        assertThat(organiser
                        .get("/gestion")
                        .html()
                        .select("section[aria-labelledby=cette-semaine] li:has(a[href*=/" + slug + "])")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("1 personne inscrite");
    }

    @Test
    void aDraftWhoseDayIsNearWaitsForADecision() {
        var near = PREAU.publish(cycle().day("2024-09-20", 10));
        var far = PREAU.publish(cycle().day("2025-09-20", 10));
        PREAU.jdbc()
                .sql("UPDATE cycle SET state = 'DRAFT' WHERE slug IN (:near, :far)")
                .param("near", near)
                .param("far", far)
                .update();

        assertThat(organiser
                        .get("/gestion")
                        .html()
                        .select("section[aria-labelledby=a-decider] a")
                        .eachAttr("href"))
                .contains("/gestion/cycles/" + near + "/ensemble")
                .doesNotContain("/gestion/cycles/" + far + "/ensemble");
    }

    @Test
    void theFirstStepsAreForWhoeverMayTakeThemAndGoWhenDone() {
        assertThat(Organiser.at(PREAU, Role.READER).get("/gestion").html().select(".first-steps"))
                .isEmpty();
        assertThat(organiser.get("/gestion").html().select(".first-steps li")).hasSize(5);

        PREAU.publish(cycle().day("2024-10-01", 10));
        organiser.post("/gestion/reglages/essai", Map.of());
        organiser.post("/gestion/reglages", settings("preau@localhost", "0"));
        assertThat(stepsToDo())
                .anyMatch(step -> step.contains("Nom du centre et expéditeur")
                        && step.contains("il reste l’adresse de l’expéditeur"));

        var halfWritten = new HashMap<>(settings("centre@exemple.fr", "1"));
        halfWritten.put("privacy", "");
        organiser.post("/gestion/reglages", halfWritten);
        assertThat(stepsToDo()).anyMatch(step -> step.contains("Il reste « À qui s’adresser pour ses données »"));

        organiser.post("/gestion/reglages", settings("centre@exemple.fr", "2"));
        // Without a mail server the trial is kept and tells nothing of whether messages leave.
        assertThat(stepsToDo())
                .singleElement()
                .asString()
                .contains("Message d’essai", "Il manque un serveur de courriel", "PREAU_SMTP_HOST");
        assertThat(organiser
                        .get("/gestion/reglages")
                        .html()
                        .select("section[aria-labelledby=essai]")
                        .text())
                .contains("PREAU_SMTP_HOST");
        PREAU.jdbc().sql("UPDATE message SET state = 'SENT'").update();

        assertThat(organiser.get("/gestion").html().select(".first-steps")).isEmpty();
    }

    private List<String> stepsToDo() {
        return organiser
                .get("/gestion")
                .html()
                .select(".first-steps li:contains(À faire)")
                .eachText();
    }

    private static Map<String, String> settings(String sender, String version) {
        return Map.ofEntries(
                Map.entry("name", "Centre des essais"),
                Map.entry("sender", "Centre des essais"),
                Map.entry("mailFrom", sender),
                Map.entry("deep", "#123456"),
                Map.entry("warm", "#a8410f"),
                Map.entry("legalNotice", "Mentions"),
                Map.entry("privacy", "Données"),
                Map.entry("capacity", "40"),
                Map.entry("offerHours", "48"),
                Map.entry("substituteHours", "24"),
                Map.entry("seen", version));
    }
}
