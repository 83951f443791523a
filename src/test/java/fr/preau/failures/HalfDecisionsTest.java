package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What an organiser saves is done whole or not at all, is told, and takes nothing from who saves beside them. */
class HalfDecisionsTest {

    private static final int SAVERS = 8;

    /** Of people who opened the same form and send it at the same moment, one is taken and each other told. */
    private static void oneIsTakenAndTheOthersAreTold(
            Organiser organiser, String address, List<Map<String, String>> forms, String field) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sendings = forms.stream()
                    .<Callable<Page>>map(form -> () -> organiser.post(address, form))
                    .toList();
            var answers = new ArrayList<Page>();
            for (var answer : threads.invokeAll(sendings)) {
                answers.add(answer.get());
            }

            assertThat(answers.stream().filter(page -> page.status() < 400)).hasSize(1);
            for (var number = 0; number < forms.size(); number++) {
                if (answers.get(number).status() >= 400) {
                    assertThat(answers.get(number).status()).isEqualTo(409);
                    assertThat(answers.get(number).words()).contains("quelqu’un vient de modifier ceci");
                    assertThat(answers.get(number)
                                    .html()
                                    .select("[name=" + field + "]")
                                    .val())
                            .isEqualTo(forms.get(number).get(field));
                }
            }
        }
    }

    private static List<Map<String, String>> forms(Page opened, String form, String field, String values) {
        var forms = new ArrayList<Map<String, String>>();
        for (var number = 1; number <= SAVERS; number++) {
            var fields = new LinkedHashMap<String, String>();
            opened.html()
                    .select(form + " [name]:not([type=radio]):not([type=checkbox]):not([type=file]), " + form
                            + " [name][checked]")
                    .forEach(one -> fields.put(
                            one.attr("name"),
                            one.tagName().equals("select")
                                    ? one.select("option[selected]").val()
                                    : one.val()));
            fields.put(field, values.formatted(number));
            forms.add(fields);
        }
        return forms;
    }

    @Test
    void ofTwoWhoSaveTheRulesAtOnceTheSecondIsToldAndLosesNothing() throws Exception {
        var preau = TestInstance.shared();
        var organiser = Organiser.at(preau);
        var address = "/gestion/cycles/" + preau.publish(cycle().day("2024-09-24", 10)) + "/regles";
        var opened = organiser.get(address);

        oneIsTakenAndTheOthersAreTold(
                organiser, address, forms(opened, "form[action='" + address + "']", "offerHours", "1%d"), "offerHours");
    }

    @Test
    void ofTwoWhoSaveTheSeatsOfADayAtOnceTheSecondIsToldAndLosesNothing() throws Exception {
        var preau = TestInstance.shared();
        var organiser = Organiser.at(preau);
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var address = "/gestion/cycles/" + slug + "/regles/journees/" + preau.day(slug, "2024-09-24");
        var opened = organiser.get(address);

        oneIsTakenAndTheOthersAreTold(
                organiser, address, forms(opened, "form[action='" + address + "']", "capacity", "3%d"), "capacity");
    }

    @Test
    void ofTwoWhoCorrectAPersonAtOnceTheSecondIsToldAndLosesNothing() throws Exception {
        var preau = TestInstance.shared();
        var organiser = Organiser.at(preau);
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        var id = preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
        var address = "/gestion/cycles/" + slug + "/inscriptions/" + id + "/correction";
        var opened = organiser.get(address);

        oneIsTakenAndTheOthersAreTold(
                organiser,
                address,
                forms(opened, "form[action='" + address + "']", "organisation", "Ville numéro %d"),
                "organisation");
    }

    /** The seats and the reserves of a day are one decision: where one is refused, the other is not made. */
    @Test
    void reservesAreNotSavedWithoutTheSeatsTheyCameWith() {
        try (var preau = TestInstance.start(Map.of())) {
            var organiser = Organiser.at(preau);
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            var address = "/gestion/cycles/" + slug + "/regles/journees/" + day;
            var form = forms(organiser.get(address), "form[action='" + address + "']", "capacity", "2%d")
                    .getFirst();
            form.put("seats-OTHER", "3");
            form.put("date-OTHER", "2024-09-20");
            form.put("hour-OTHER", "18:00");
            refuse(preau, "day_gauge", "UPDATE", "NEW.capacity <> OLD.capacity");

            var answer = organiser.post(address, form);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.html().select("input[name=seats-OTHER]").val()).isEqualTo("3");
            assertThat(preau.jdbc()
                            .sql("SELECT count(*) FROM day_reserve")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    /** A save whose last step fails leaves nothing of the first: capacities that were to grow and to shrink. */
    @Test
    void aSaveOfACycleThatFailsAtItsLastStepLeavesEverythingAsItWas() {
        try (var preau = TestInstance.start(Map.of())) {
            var organiser = Organiser.at(preau);
            var slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
            var day = preau.day(slug, "2024-09-24");
            refuse(preau, "day_gauge", "UPDATE", "NEW.capacity > OLD.capacity");
            var before = state(preau);

            var answer = organiser.post(
                    "/gestion/cycles/" + slug + "/jauge", Map.of("day", Long.toString(day), "capacity", "25"));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(state(preau)).isEqualTo(before);
        }
    }

    private static List<String> state(TestInstance preau) {
        return preau.jdbc().sql("""
                SELECT 'gauge ' || g::text FROM day_gauge g
                UNION ALL SELECT 'day ' || d::text FROM meeting_day d
                UNION ALL SELECT 'cycle ' || c::text FROM cycle c
                UNION ALL SELECT 'versions ' || count(*) FROM cycle_version
                ORDER BY 1
                """).query(String.class).list();
    }

    private static void refuse(TestInstance preau, String table, String gesture, String when) {
        preau.jdbc().sql("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'not now' USING ERRCODE = '53100';
                END $$
                """).update();
        preau.jdbc()
                .sql("CREATE TRIGGER refuse BEFORE %s ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION refuse()"
                        .formatted(gesture, table, when))
                .update();
    }

    @Test
    void requestsThatAreDecidedTogetherAreToldInTheJournalAsFarAsTheyWere() {
        try (var preau = TestInstance.start(Map.of())) {
            var organiser = Organiser.at(preau);
            var slug = preau.publish(cycle().day("2024-09-24", 100));
            var day = preau.day(slug, "2024-09-24");
            var usual = Rules.DEFAULT;
            preau.bean(RegistrationRules.class)
                    .set(
                            preau.cycle(slug),
                            new Rules(
                                    new Audience(Set.of(Profile.LOCAL_AGENT), Set.of(), Set.of(), Verdict.ADMITTED),
                                    usual.offerTime(),
                                    usual.substituteFreeze(),
                                    usual.phone(),
                                    usual.job(),
                                    usual.accessNeeds()));
            for (var number = 0; number < 70; number++) {
                preau.visitor()
                        .form(slug)
                        .with("email", "personne" + number + "@exemple.fr")
                        .with("reason", "Je coordonne le contrat.")
                        .day(day)
                        .send();
            }
            var keys = preau.jdbc()
                    .sql("SELECT registration_id || '-' || day_id FROM place WHERE state = 'UNDER_REVIEW' ORDER BY id")
                    .query(String.class)
                    .list();
            assertThat(keys).hasSize(70);
            refuse(
                    preau,
                    "place",
                    "UPDATE",
                    "NEW.state <> 'UNDER_REVIEW' AND NEW.registration_id = "
                            + keys.getLast().replaceAll("-.*", ""));
            var form = new ArrayList<Map.Entry<String, String>>();
            form.add(Map.entry("choix", "accepter"));
            keys.forEach(key -> form.add(Map.entry("demande", key)));

            var answer = organiser.post("/gestion/cycles/" + slug + "/demandes/decision", form);
            var page = organiser.get(answer.header("Location"));

            assertThat(preau.confirmed(day)).isEqualTo(64);
            assertThat(page.words())
                    .contains("64 demandes acceptées", "Le guichet n’a pas répondu à temps pour 6 demandes");
            assertThat(organiser.get("/gestion/journal").words()).contains("64 demandes acceptées");
        }
    }
}
