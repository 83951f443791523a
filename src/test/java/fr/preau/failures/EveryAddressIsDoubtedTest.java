package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenForm;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Wherever an address is written that a message will go to, a slip of the pen is asked about once, never forced. */
class EveryAddressIsDoubtedTest {

    private static final Path TEMPLATES = Path.of("src/main/templates");
    private static final Pattern A_FIELD = Pattern.compile("components\\.field\\([^\\n]*type = \"email\"");

    /** Fields that ask for an address and are not shown by {@code address-field.jte}, each with its reason. */
    private static final Map<String, String> OTHERWISE = new TreeMap<>(Map.ofEntries(
            Map.entry("registration/address.jte", "asks by itself: AddressChangeTest"),
            Map.entry("registration/components/person-fields.jte", "asks by itself: AddressAtTheFormTest"),
            Map.entry("platform/components/address-field.jte", "the one that asks"),
            Map.entry("management/settings/settings.jte", "the centre's own, which a trial message tries"),
            Map.entry("management/living/components.jte", "shown, and never sent"),
            Map.entry("management/news/digests.jte", "an address that is being erased"),
            Map.entry("contract/members.jte", "an account that exists"),
            Map.entry("staff/password.jte", "an account that exists"),
            Map.entry("staff/ended-session.jte", "an account that exists"),
            Map.entry("staff/ask-link.jte", "an account that exists"),
            Map.entry("staff/sign-in.jte", "an account that exists")));

    private final TestInstance preau = TestInstance.shared();
    private final String slip = Mailbox.at(preau).address().replaceAll("@.*", "@gmial.com");

    @Test
    void aFieldForAnAddressAsksOrSaysWhyNot() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (A_FIELD.matcher(Files.readString(file)).find()) {
                    found.add(TEMPLATES.relativize(file).toString());
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(OTHERWISE.keySet());
    }

    @Test
    void whoeverComesByThemselvesIsAsked() {
        assertAskedOnce("/retrouver-mon-inscription", "email", Map.of(), this::visit, (page, form) -> send(page, form));
        assertAskedOnce("/actualites/lettre", "email", Map.of("rhythm", "WEEKLY"), this::visit, this::send);
        var contract = ContractSpace.open(preau, "Emploi");
        contract.openYear(2025);
        contract.openCall(2025);
        assertAskedOnce(
                "/appels/" + contract.slug() + "/2025",
                "email",
                Map.of("title", "Vélo-école", "carrier", "Roue libre"),
                this::visit,
                this::send);
    }

    @Test
    void whoeverIsReplacedIsAskedAboutTheOtherOne() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).day(day).with("email", person.address()).send();

        assertAskedOnce(
                person.ownPage() + "/remplacement/" + day,
                "email",
                Map.of("lastName", "Roux", "firstName", "Ida", "profile", "LOCAL_AGENT", "job", "Cheffe de projet"),
                this::visit,
                this::send);
    }

    @Test
    void theTeamIsAsked() {
        var organiser = Organiser.at(preau);
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        assertAskedOnce(
                "/gestion/cycles/" + slug + "/inscriptions/ajouter",
                "email",
                Map.of(
                        "lastName", "Roux",
                        "firstName", "Ida",
                        "profile", "LOCAL_AGENT",
                        "organisation", "Ville",
                        "organisationKind", "COMMUNE",
                        "job", "Cheffe de projet",
                        "department", "69",
                        "days", Long.toString(preau.day(slug, "2024-09-24"))),
                organiser::get,
                organiser::post);
        assertAskedOnce(
                "/gestion/cycles/" + slug + "/ressources",
                "email",
                Map.of("speaker", "Ida Roux", "place", Long.toString(preau.day(slug, "2024-09-24"))),
                organiser::get,
                organiser::post);
        assertAskedOnce(
                "/gestion/equipe",
                "email",
                Map.of("name", "Ida Roux", "role", "DESK"),
                organiser::get,
                organiser::post);
    }

    @Test
    void pilotsOfAContractAreAsked() {
        var contract = ContractSpace.open(preau, "Emploi");
        contract.openYear(2025);
        var pilot = contract.pilot();
        var action = contract.action(2025, "Chantiers", "Emploi", CarrierKind.ASSOCIATION, "20 000");
        assertAskedOnce(
                contract.address() + "/financeurs", "email", Map.of("name", "La Région"), pilot::get, pilot::post);
        assertAskedOnce(action, "email", Map.of(), pilot::get, pilot::post);
        assertAskedOnce(
                contract.address() + "/engagements",
                "email",
                Map.of(
                        "signatory", "La Région",
                        "objective", "Ouvrir les studios",
                        "nature", "MAINSTREAM",
                        "theme", Long.toString(contract.theme("Emploi"))),
                pilot::get,
                pilot::post);
        var body = pilot.post(contract.address() + "/instances", Map.of("name", "Comité", "minimum", "2"))
                .header("Location")
                .replaceAll("\\?.*|https?://[^/]+", "");
        assertAskedOnce(
                body, "email", Map.of("organisation", "La Ville", "since", "2024-01-01"), pilot::get, pilot::post);
    }

    private Page visit(String path) {
        return preau.visitor().get(path);
    }

    private Page send(String path, Map<String, String> form) {
        return preau.visitor()
                .post(
                        path,
                        form.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
    }

    @Test
    void theQuestionIsAskedBesideWhateverElseIsWrong() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        var answer = Organiser.at(preau)
                .post("/gestion/cycles/" + slug + "/inscriptions/ajouter", Map.of("email", slip, "lastName", ""));

        assertThat(answer.words()).contains("Écrivez le nom", "Vouliez-vous écrire " + slip.replace("gmial", "gmail"));
    }

    private interface Sending {
        Page send(String action, Map<String, String> form);
    }

    /** Fills the form of that page that has the field, with what else is needed. */
    private void assertAskedOnce(
            String path, String field, Map<String, String> more, Function<String, Page> reading, Sending sending) {
        var open = OpenForm.all(reading.apply(path)).stream()
                .filter(form -> form.names().contains(field))
                .findFirst()
                .orElseThrow();
        var filled = new HashMap<>(open.fields());
        filled.putAll(more);
        filled.put(field, slip);

        var asked = sending.send(open.action(), filled);

        assertThat(asked.status()).as(path).isEqualTo(422);
        assertThat(asked.html().select("input[name=" + field + "]").val()).isEqualTo(slip);
        assertThat(asked.words()).as(path).contains("Vouliez-vous écrire " + slip.replace("gmial", "gmail") + " ?");
        filled.put(
                field + "Seen",
                asked.html().select("input[name=" + field + "Seen]").val());
        asked.html().select("input[name=stamp]").forEach(stamp -> filled.put("stamp", stamp.val()));
        assertThat(filled).containsEntry(field + "Seen", slip);

        assertThat(sending.send(open.action(), filled).status()).as(path).isIn(200, 302);
    }
}
