package fr.preau.management.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.paper.CertificateMail;
import fr.preau.attendance.paper.Certificates;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mailing.Mailings;
import fr.preau.mailing.Mailings.Sender;
import fr.preau.management.Registrants;
import fr.preau.management.Registrants.Somebody;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Selection;
import fr.preau.registration.person.People;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Eventually;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody asks to be forgotten, and an organiser does it. */
class ErasureTest {

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
    void thePageSaysWhatWillHappenAndNothingHappensBefore() {
        var claire = people.register("Claire", day);

        var page = organiser.get(erasure(claire));

        assertThat(page.words())
                .contains("Effacer Claire Martin ?", "Rien ne permettra de les retrouver")
                .contains("notez d’abord son adresse, " + claire.mailbox().address());
        assertThat(page.html().select("input[type=radio]")).isEmpty();
        assertThat(organiser.get(people.file(claire)).words()).contains("Claire Martin");
    }

    @Test
    void thePersonIsNobodyAndTheSeatGoesToWhoeverWaits() {
        var claire = people.register("Claire", day, small);
        var bruno = people.register("Bruno", small);
        assertThat(claire.mailbox().letters()).hasSize(1);
        assertThat(bruno.mailbox().letters()).hasSize(1);

        var page = erase(claire);

        assertThat(page.words())
                .contains("La personne est effacée.", "Personne effacée", "Agent d’une collectivité")
                .doesNotContain("Claire", claire.mailbox().address(), "Ville d’essai", "Corriger la fiche");
        assertThat(page.html().select("main a[href*='/inscriptions/']")).isEmpty();
        assertThat(people.state(claire, day)).isEqualTo("WITHDRAWN");
        assertThat(people.state(bruno, small)).isEqualTo("OFFERED");
        Eventually.until("Bruno is told", () -> bruno.mailbox().letters().size() == 2);
        assertThat(claire.mailbox().letters()).isEmpty();
    }

    @Test
    void theListShowsThatSomebodyWasErased() {
        var claire = people.register("Claire", day);
        erase(claire);

        var row = organiser
                .get("/gestion/cycles/" + people.slug())
                .html()
                .select("tbody tr:has(a[href='" + people.file(claire) + "'])");

        assertThat(row.text()).contains("Personne effacée");
        assertThat(row.select("a[href^='mailto:'], a[href*='/desistement/']")).isEmpty();
    }

    @Test
    void theirLinkOpensNothingAnyMore() {
        var claire = people.register("Claire", day);
        var page = claire.mailbox().ownPage();

        erase(claire);

        assertThat(preau.visitor().get(page).status()).isEqualTo(404);
        assertThat(preau.visitor().post(page + "/journee/" + small, Map.of()).status())
                .isBetween(400, 404);
        assertThat(people.state(claire, small)).isEmpty();
    }

    @Test
    void theSameAddressMayRegisterAgainAsSomebodyNew() {
        var claire = people.register("Claire", day);
        erase(claire);

        preau.visitor()
                .form(people.slug())
                .with("email", claire.mailbox().address())
                .day(day)
                .send();

        assertThat(people.id(claire.mailbox())).isNotEqualTo(claire.id());
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    /** Whatever knew of somebody: the form and its answers, messages of every sort, papers, whom they replaced. */
    @Test
    void noTableSaysWhoItWas() {
        var attended = AttendedCycle.at(preau);
        var bruno = Mailbox.at(preau);
        attended.register(bruno);
        preau.bean(Questions.class)
                .add(attended.cycleNow().id(), new Wording(Kind.TEXT, "Régime", "", List.of(), false));
        var person = Mailbox.at(preau);
        var first = attended.day(1).id();
        preau.visitor()
                .post(
                        bruno.ownPage() + "/remplacement/" + first,
                        substitute(bruno, first, person.address(), "Xénia", "Quirinal"));
        var registration = new Registrants(preau, attended.slug()).id(person);
        assertThat(person.letters()).hasSize(1);
        assertThat(everythingThatSays("Quirinal"))
                .contains("registration.last_name", "reply.text", "message.body")
                .doesNotContain("place_event.note");
        preau.jdbc()
                .sql(
                        "UPDATE registration SET access_needs = 'Une rampe pour Mme Quirinal', phone = '0611223344' WHERE id = :id")
                .param("id", registration)
                .update();
        var mailings = preau.bean(Mailings.class);
        var mailing = mailings.draft(
                Selection.everything().onDay(first).inStates(Set.of(PlaceState.CONFIRMED)),
                new LetterWording("Objet", "Bonjour {prénom}"),
                "Camille");
        mailings.send(mailing, 1, 1, new Sender("Camille", "camille@exemple.fr"));
        attended.hold().present(registration, 1, Part.MORNING);
        var someone = preau.bean(People.class).withId(registration).orElseThrow();
        preau.bean(Certificates.class).issue(attended.cycleNow(), someone);
        preau.bean(CertificateMail.class).sendOnce(attended.cycleNow(), List.of(someone));
        Eventually.until("everything left", () -> person.letters().size() == 3);

        var page = organiser.postAndFollow(
                "/gestion/cycles/" + attended.slug() + "/inscriptions/" + registration + "/effacement", Map.of());

        assertThat(page.words()).contains("La personne est effacée.");
        assertThat(everythingThatSays("Quirinal")).isEmpty();
        assertThat(everythingThatSays("quirinal")).isEmpty();
        assertThat(everythingThatSays(person.address())).isEmpty();
        assertThat(everythingThatSays("0611223344")).isEmpty();
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM presence_event WHERE registration_id = :id")
                        .param("id", registration)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zéphirin", "par Quirinal", "Quirinal-Zéphirin"})
    void aNameThatWasCorrectedBeforeIsErasedWithTheNewOne(String corrected) {
        var bruno = people.register("Bruno", day);
        var person = Mailbox.at(preau);
        preau.visitor()
                .post(
                        bruno.mailbox().ownPage() + "/remplacement/" + day,
                        substitute(bruno.mailbox(), day, person.address(), "Xénia", "Quirinal"));
        var xenia = new Somebody(person, people.id(person));
        assertThat(organiser.get(people.file(bruno)).words()).contains("Remplacement par Xénia Quirinal");
        var form = organiser.get(people.file(xenia) + "/correction").html();
        var fields = new HashMap<String, String>();
        form.select("main form [name]:not([type=radio]):not(select), main form [name][checked]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("main form select[name]")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        fields.put("lastName", corrected);

        organiser.post(people.file(xenia) + "/correction", fields);

        assertThat(organiser.get(people.file(bruno)).words()).contains("Remplacement par Xénia " + corrected);
        erase(xenia);
        assertThat(everythingThatSays("Quirinal")).isEmpty();
        assertThat(everythingThatSays(corrected)).isEmpty();
        assertThat(everythingThatSays("Xénia")).isEmpty();
        assertThat(organiser.get(people.file(bruno)).words())
                .contains("Remplacement")
                .doesNotContain("Remplacement par");
    }

    @Test
    void whoIsRegisteredElsewhereTooIsErasedHereOrEverywhere() {
        var claire = people.register("Claire", day);
        var other = registeredAgainElsewhere(claire);
        var elsewhere = new Registrants(preau, other);
        var there = new Somebody(claire.mailbox(), elsewhere.id(claire.mailbox()));

        assertThat(organiser.get(erasure(claire)).words()).contains("Effacer ses 2 inscriptions");
        assertThat(organiser.post(erasure(claire), Map.of()).status()).isEqualTo(422);
        assertThat(organiser.get(people.file(claire)).words()).contains("Claire Martin");

        organiser.post(erasure(claire), Map.of("portee", "ici"));

        assertThat(organiser.get(people.file(claire)).words()).contains("Personne effacée");
        assertThat(organiser.get(elsewhere.file(there)).words()).contains("Claire Martin");
    }

    @Test
    void everywhereMeansEveryCycle() {
        var claire = people.register("Claire", day);
        var other = registeredAgainElsewhere(claire);

        organiser.post(erasure(claire), Map.of("portee", "partout"));

        assertThat(everythingThatSays(claire.mailbox().address())).isEmpty();
        assertThat(preau.confirmed(preau.day(other, "2024-09-24"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ailleurs", "ici,partout"})
    void anythingElseErasesNobodyWhoIsRegisteredTwice(String scope) {
        var claire = people.register("Claire", day);
        registeredAgainElsewhere(claire);

        var answer = organiser.post(erasure(claire), Map.of("portee", scope));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Choisissez ce qui est effacé.");
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");
    }

    @Test
    void erasedTwiceIsErasedOnce() {
        var claire = people.register("Claire", day);
        erase(claire);

        assertThat(erase(claire).words()).contains("Rien n’a changé");
        assertThat(organiser.get(erasure(claire)).status()).isEqualTo(404);
    }

    @Test
    void nobodyIsNoLongerMovedWithdrawnOrCorrected() {
        var claire = people.register("Claire", day);
        erase(claire);

        for (var gesture : List.of("desistement/" + day, "deplacement/" + day, "journee/" + small, "correction")) {
            assertThat(organiser
                            .post(people.file(claire) + "/" + gesture, Map.of())
                            .status())
                    .as(gesture)
                    .isEqualTo(404);
        }
        assertThat(people.state(claire, small)).isEmpty();
    }

    @Test
    void theJournalSaysThatSomebodyWasErasedAndNotWho() {
        var claire = people.register("Claire", day);

        erase(claire);

        assertThat(organiser.get("/gestion/journal").words())
                .contains("Personne effacée")
                .doesNotContain(claire.mailbox().address());
    }

    @Test
    void aPageOfAnotherSiteErasesNobody() {
        var claire = people.register("Claire", day);

        var answer = organiser.send(
                FormBody.post(organiser.request(erasure(claire)).header("Sec-Fetch-Site", "cross-site"), "portee=ici"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");
    }

    /** At another cycle, whose slug it is. */
    private String registeredAgainElsewhere(Somebody somebody) {
        var other = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor()
                .form(other)
                .with("email", somebody.mailbox().address())
                .day(preau.day(other, "2024-09-24"))
                .send();
        return other;
    }

    private String erasure(Somebody somebody) {
        return people.file(somebody) + "/effacement";
    }

    private Page erase(Somebody somebody) {
        return organiser.postAndFollow(erasure(somebody), Map.of());
    }

    private Map<String, List<String>> substitute(
            Mailbox from, long day, String email, String firstName, String lastName) {
        var fields = new HashMap<String, List<String>>();
        var form = preau.visitor().get(from.ownPage() + "/remplacement/" + day).html();
        form.select("main form [name]").forEach(field -> fields.put(field.attr("name"), List.of(field.val())));
        fields.replaceAll((name, value) -> name.startsWith("question-") ? List.of("Sans sel pour Quirinal") : value);
        fields.put("profile", List.of("LOCAL_AGENT"));
        fields.put("organisationKind", List.of("COMMUNE"));
        fields.put("department", List.of("69"));
        fields.put("job", List.of("Cheffe de projet"));
        fields.put("organisation", List.of("Ville d’essai"));
        fields.put("email", List.of(email));
        fields.put("firstName", List.of(firstName));
        fields.put("lastName", List.of(lastName));
        return fields;
    }

    /** Where that text stands, in whatever column of whatever table. */
    private List<String> everythingThatSays(String text) {
        return preau.jdbc().sql("""
                        SELECT format('SELECT %L FROM %I t WHERE strpos(t.%I::text, %L) > 0',
                                      c.table_name || '.' || c.column_name, c.table_name, c.column_name, :text)
                        FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
                          AND c.data_type IN ('text', 'character varying', 'tsvector', 'jsonb', 'ARRAY')
                        """).param("text", text).query(String.class).list().stream()
                .flatMap(sql -> preau.jdbc().sql(sql).query(String.class).list().stream())
                .distinct()
                .toList();
    }
}
