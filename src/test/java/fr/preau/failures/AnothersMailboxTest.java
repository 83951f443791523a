package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.FilledForm;
import fr.preau.testing.MailServer;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.ScriptedMailServer;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An address that mail would change on its way is refused at every entrance, with what was probably meant; a server
 * without SMTPUTF8 is told only the bytes that were typed.
 */
class AnothersMailboxTest {

    private static final Pattern OWN_PAGE = Pattern.compile("/inscription/[\\w-]+");

    private static ScriptedMailServer server;
    private static TestInstance preau;

    private Organiser administrator;
    private String slug;
    private long day;

    @BeforeAll
    static void start() {
        server = ScriptedMailServer.start();
        preau = TestInstance.start(MailServer.settings(
                server.port(), Map.of("PREAU_POSTS_PER_MINUTE", "0", "PREAU_PERSONS_PER_HOUR", "0")));
    }

    @AfterAll
    static void stop() {
        preau.close();
        server.close();
    }

    @BeforeEach
    void publish() {
        administrator = Organiser.at(preau);
        slug = preau.publish(cycle().day("2024-12-10", 100));
        day = preau.day(slug, "2024-12-10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paul.o’kane@exemple.fr | paul.o'kane@exemple.fr",
                "ţlaire@exemple.fr | tlaire@exemple.fr",
                "claire@exemplť.fr | claire@xn--exempl-8kb.fr",
                "hélène@exemple.fr | helene@exemple.fr",
                "a..b@exemple.fr | a.b@exemple.fr",
                "claire‑anne@exemple.fr | claire-anne@exemple.fr",
                "claire＠exemple.fr | claire@exemple.fr",
                "mailto:claire@exemple.fr | claire@exemple.fr"
            })
    void whatMailWouldChangeIsRefusedAtEveryEntranceWithWhatWasMeant(String typed, String meant) {
        var before = stored();
        var known = register("claire.%s@exemple.fr".formatted(UUID.randomUUID()));

        entrances(typed, known).forEach((entrance, answer) -> {
            assertThat(answer.response().body().replace("&#39;", "'"))
                    .as(entrance)
                    .contains("Vouliez-vous écrire " + meant);
            assertThat(answer.status()).as(entrance).isEqualTo(entrance.equals("a list") ? 200 : 422);
        });

        assertThat(stored()).isEqualTo(before + 1);
    }

    /** Every way by which an address comes in, sent to with that one. */
    private Map<String, Page> entrances(String address, long known) {
        var answers = new LinkedHashMap<String, Page>();
        var file = "/gestion/cycles/" + slug + "/inscriptions/";
        answers.put("the form", form().with("email", address).send());
        answers.put("a colleague", team(address));
        answers.put("a program", program(address));
        answers.put("a list", list(address));
        answers.put("an organiser's addition", administrator.post(file + "ajouter", person(address)));
        answers.put("an organiser's correction", administrator.post(file + known + "/correction", person(address)));
        answers.put("the door", administrator.post("/accueil/" + day + "/sur-place", door(address)));
        answers.put(
                "a substitute", preau.visitor().post(ownPage(known) + "/remplacement/" + day, lists(person(address))));
        answers.put("a lost link", preau.visitor().post("/retrouver-mon-inscription", lists(person(address))));
        answers.put("a forgotten password", preau.visitor().post("/connexion/lien", lists(person(address))));
        answers.put(
                "an invitation",
                administrator.post(
                        "/gestion/equipe", Map.of("name", "Claire Martin", "email", address, "role", "DESK")));
        answers.put("the centre's sender", settings("mailFrom", address));
        answers.put("where answers go", settings("replyTo", address));
        return answers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paul.o'kane@exemple.fr", "Claire+Essai@Exemple.FR", "a_b=c@xn--exempl-8kb.fr", "1@2a.exemple.fr"
            })
    void whatIsTakenReachesTheServerByteForByte(String address) {
        form().with("email", address).send();

        PassingTime.until(preau, "it has left", () -> server.messages(address) == 1);
        assertThat(server.recipients()).contains("RCPT TO:<" + address + ">");
    }

    @Test
    void blanksAndSignsThatNobodySeesAreNoPartOfAnAddress() {
        form().with("email", "\u00a0\u200bpoint@exemple.fr\ufeff \n").send();
        administrator.post(
                "/gestion/equipe",
                Map.of("name", "Claire Martin", "email", "\u200bequipe@exemple.fr\u00a0", "role", "DESK"));

        PassingTime.until(
                preau,
                "both have left",
                () -> server.messages("point@exemple.fr") == 1 && server.messages("equipe@exemple.fr") == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ţlaire@exemple.fr",
                "claire@exemplť.fr",
                "paul.o’kane@exemple.fr",
                "a..b@exemple.fr",
                "hélène@exemple.fr",
                "\u200bclaire@exemple.fr",
                "(note)claire@exemple.fr",
                "claire@exemple.fr, autre@exemple.fr",
                "claire@exemple.fr>\r\nRCPT TO:<autre@exemple.fr"
            })
    void whatWasStoredBeforeAndCannotBeCarriedIsRefusedAtOnceAndSaysWhy(String address) {
        var person = register("claire.%s@exemple.fr".formatted(UUID.randomUUID()));
        var told = List.copyOf(server.recipients());
        preau.jdbc()
                .sql("UPDATE registration SET email = :address WHERE id = :id")
                .param("address", address)
                .param("id", person)
                .update();

        administrator.post("/gestion/messages/" + latest() + "/renvoi", Map.of());

        var message = latest();
        PassingTime.until(preau, "it has ended", () -> !state(message).equals("WAITING"));
        assertThat(state(message)).isEqualTo("REFUSED");
        assertThat(server.recipients()).isEqualTo(told);
        assertThat(administrator.get("/gestion/messages/" + message).words())
                .contains("Refusé", "Cette adresse ne peut pas être portée sans changer");
    }

    @Test
    void whatCannotBeCarriedIsRefusedWhereNoServerIsSetToo() {
        var folder = TestInstance.shared();
        var mailbox = Mailbox.at(folder);
        var there = folder.publish(cycle().day("2024-12-10", 10));
        folder.visitor()
                .form(there)
                .with("email", mailbox.address())
                .day(folder.day(there, "2024-12-10"))
                .send();
        var page = mailbox.ownPage();
        folder.jdbc()
                .sql("UPDATE registration SET email = 'ţ' || email WHERE email = :address")
                .param("address", mailbox.address())
                .update();

        folder.visitor().post(page + "/desistement/" + folder.day(there, "2024-12-10"), Map.of());

        PassingTime.until(
                folder,
                "it is refused",
                () -> folder.jdbc()
                        .sql("SELECT count(*) = 1 FROM message WHERE recipient = 'ţ' || :address AND state = 'REFUSED'")
                        .param("address", mailbox.address())
                        .query(Boolean.class)
                        .single());
    }

    private FilledForm form() {
        return preau.visitor().form(slug).day(day);
    }

    private Page team(String address) {
        var form = form().with("people", "2").with("p2.days", Long.toString(day));
        person(address).forEach((field, value) -> form.with("p2." + field, value));
        return form.send();
    }

    private Page program(String address) {
        var visitor = preau.visitor();
        return visitor.send(visitor.request("/api/v1/cycles/" + slug + "/registrations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"persons":[{"lastName":"Martin","firstName":"Claire","email":"%s","profile":"LOCAL_AGENT",
                        "organisation":"Ville","department":"69","days":["2024-12-10"]}]}
                        """.formatted(address))));
    }

    private Page list(String address) {
        var uploaded = administrator.send(Upload.post(
                administrator.request("/gestion/cycles/" + slug + "/inscriptions/importer"),
                Map.of(),
                "liste",
                "liste.csv",
                "Nom;Prénom;Email;10 décembre\nMartin;Claire;%s;oui\n"
                        .formatted(address)
                        .getBytes(StandardCharsets.UTF_8)));
        return administrator.get(uploaded.header("Location"));
    }

    private Page settings(String field, String address) {
        var form = new HashMap<String, String>();
        administrator
                .get("/gestion/reglages")
                .html()
                .select("main form input[name], main form textarea[name]")
                .forEach(input -> form.put(input.attr("name"), input.val()));
        form.put(field, address);
        return administrator.send(
                Upload.post(administrator.request("/gestion/reglages"), form, "logo", "", new byte[0]));
    }

    private Map<String, String> person(String address) {
        return Map.of(
                "lastName", "Martin",
                "firstName", "Claire",
                "email", address,
                "profile", "LOCAL_AGENT",
                "job", "Cheffe de projet",
                "organisation", "Ville d’essai",
                "organisationKind", "COMMUNE",
                "department", "69 Rhône",
                "days", Long.toString(day),
                "stamp",
                        preau.visitor()
                                .get("/retrouver-mon-inscription")
                                .html()
                                .select("input[name=stamp]")
                                .val());
    }

    private Map<String, String> door(String address) {
        var form = new HashMap<>(person(address));
        form.putAll(Map.of("id", UUID.randomUUID().toString(), "part", "MORNING"));
        return form;
    }

    private static Map<String, List<String>> lists(Map<String, String> form) {
        var all = new HashMap<String, List<String>>();
        form.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }

    private long register(String address) {
        form().with("email", address).send();
        PassingTime.until(
                preau,
                "it has left, and is known to have",
                () -> server.messages(address) == 1 && state(latest()).equals("SENT"));
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :address")
                .param("address", address)
                .query(Long.class)
                .single();
    }

    private String ownPage(long registration) {
        return preau.jdbc()
                .sql("SELECT body FROM message WHERE kind = 'CONFIRMATION' AND subject_id = :id")
                .param("id", registration)
                .query(String.class)
                .single()
                .transform(OWN_PAGE::matcher)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private static long stored() {
        return preau.jdbc()
                .sql(
                        "SELECT (SELECT count(*) FROM registration) + (SELECT count(*) FROM staff_account WHERE state = 'INVITED')")
                .query(Long.class)
                .single();
    }

    private static long latest() {
        return preau.jdbc().sql("SELECT max(id) FROM message").query(Long.class).single();
    }

    private static String state(long message) {
        return preau.jdbc()
                .sql("SELECT state FROM message WHERE id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }
}
