package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.platform.Markdown;
import fr.preau.platform.SearchText;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Awkward;
import fr.preau.testing.Effort;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenForm;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Organiser;
import fr.preau.testing.RawHttp;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A megabyte of any awkward character, in any field, header or text, costs about what an ordinary request does:
 * what is too long is refused before anything looks at it, and what looks at the rest reads it once.
 */
class WorkBeforeTheBoundTest {

    /** What a form of anybody's may weigh, with its other fields. */
    private static final int A_MEGABYTE = 1_000_000;

    /** The server takes 8 kB of headers in all. */
    private static final int LONGEST_HEADER = 7_000;

    /** A text of a cycle's page. */
    private static final int LONGEST_KEPT = 100_000;

    /** Reading and unescaping a megabyte is some ten times an ordinary form; the square of it is a million times. */
    private static final int TIMES_ORDINARY = 60;

    private static TestInstance preau;
    private static String slug;
    private static long day;
    private static Mailbox person;
    private static OrdinaryTime time;
    /** In nanoseconds, of a page of two hundred thousand ordinary characters: each of its lines is tried as many things. */
    private static long document;

    @BeforeAll
    static void measureAnOrdinaryRequest() {
        preau = TestInstance.start(Map.of());
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        day = preau.day(slug, "2024-09-24");
        person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        var organiser = Organiser.at(preau);
        time = OrdinaryTime.at(preau);
        var pasted = importForm(organiser);
        document = OrdinaryTime.median(
                5,
                () -> sent(
                        organiser,
                        pasted,
                        "document",
                        "Une page ordinaire. ".repeat(10_000).replace(' ', '+')));
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    static List<String> units() {
        return Effort.some(Awkward.UNITS);
    }

    @ParameterizedTest
    @MethodSource("units")
    void inAnyFieldOfAnyFormThatAnybodyMaySend(String unit) {
        var own = person.ownPage();
        for (var path : List.of(
                "/rencontre/" + slug + "/inscription",
                "/retrouver-mon-inscription",
                "/connexion",
                "/connexion/lien",
                own,
                own + "/informations",
                own + "/remplacement/" + day,
                own + "/desistement/" + day)) {
            for (var form : OpenForm.all(preau.visitor().get(path))) {
                for (var field : form.names()) {
                    var body = form.bodyWith(field, filled(unit));
                    assertQuick(
                            path + " " + form.action() + " " + field,
                            () -> preau.visitor()
                                    .send(FormBody.post(
                                            preau.visitor()
                                                    .request(form.action())
                                                    .header("Sec-Fetch-Site", "same-origin"),
                                            body)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("units")
    void inAnyTextThatAProgramSends(String unit) {
        var texts = List.of(
                "lastName",
                "firstName",
                "email",
                "phone",
                "profile",
                "job",
                "organisation",
                "organisationKind",
                "department",
                "accessNeeds",
                "reason");
        for (var name : texts) {
            var values = new LinkedHashMap<String, Object>(Map.of(
                    "lastName", "Martin",
                    "firstName", "Claire",
                    "email", "claire@exemple.fr",
                    "profile", "LOCAL_AGENT",
                    "organisation", "Ville",
                    "department", "69",
                    "days", List.of("2024-09-24")));
            values.put(name, Awkward.text(unit, A_MEGABYTE / 6));
            var body = Json.write(Map.of("persons", List.of(values)));
            assertQuick(
                    "JSON " + name,
                    () -> preau.visitor()
                            .send(preau.visitor()
                                    .request("/api/v1/cycles/" + slug + "/registrations")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))));
        }
    }

    /** As long as the server takes them; a longer one it refuses itself, see the next. */
    @ParameterizedTest
    @MethodSource("units")
    void inAnyHeaderAndAddress(String unit) {
        var oneLine = unit.replace("\n", " ").getBytes(StandardCharsets.UTF_8);
        var text = new String(oneLine, StandardCharsets.ISO_8859_1);
        for (var header : List.of(
                "If-None-Match",
                "Accept",
                "Accept-Encoding",
                "Accept-Language",
                "Cookie",
                "Origin",
                "Referer",
                "Sec-Fetch-Site",
                "X-Forwarded-For",
                "Forwarded",
                "Range",
                "If-Modified-Since",
                "Content-Type",
                "Idempotency-Key",
                "User-Agent")) {
            for (var line : List.of("GET /rencontre/" + slug, "POST /api/v1/cycles/" + slug + "/registrations")) {
                time.holdsFor(
                        header,
                        () -> RawHttp.send(
                                        preau, line + " HTTP/1.1", header + ": x" + Awkward.text(text, LONGEST_HEADER))
                                .status());
            }
        }
        var encoded = URLEncoder.encode(unit, StandardCharsets.UTF_8);
        var asked = encoded.repeat(LONGEST_HEADER / encoded.length());
        for (var path : List.of(
                "/rencontres?q=",
                "/attestation?code=",
                "/connexion?suite=",
                "/rencontre/",
                "/inscription/",
                "/apercu/")) {
            assertQuick(path, () -> preau.visitor().get(path + asked));
        }
    }

    @Test
    void aHeaderOfAMegabyteIsNotEvenRead() {
        time.holdsFor("a megabyte", () -> {
            try {
                return RawHttp.send(
                                preau,
                                "GET /rencontre/" + slug + " HTTP/1.1",
                                "If-None-Match: " + Awkward.text(" ", A_MEGABYTE))
                        .status();
            } catch (UncheckedIOException hungUp) {
                return 431;
            }
        });
    }

    /** Each text of a page that an organiser writes; of rows that are alike, one. A whole document may take longer. */
    @ParameterizedTest
    @ValueSource(
            strings = {" ", "-", "'", "\u0301\u0323", "*", "[", "_", "\"", "\t", "\u200b", "\u00a0", "<a ", "|\n", "a."
            })
    void inAnyTextOfAnOrganiser(String unit) {
        var organiser = Organiser.at(preau);
        var cycle = "/gestion/cycles/" + slug;
        for (var path : List.of(
                "/gestion/importer",
                cycle + "/modifier",
                cycle + "/inscriptions/ajouter",
                cycle + "/regles",
                cycle + "/regles/journees/" + day,
                cycle + "/regles/questions/ajouter",
                cycle + "/modeles/desistement",
                cycle + "/ecrire",
                "/gestion/envois/nouveau",
                "/gestion/attestations",
                "/gestion/reglages",
                "/gestion/equipe",
                "/compte")) {
            for (var form : OpenForm.all(organiser.get(path))) {
                var rows = new HashSet<String>();
                for (var field : form.written()) {
                    if (rows.add(field.replaceAll("\\d+", "1"))) {
                        assertQuick(
                                path + " " + form.action() + " " + field,
                                field.equals("document") ? document : time.usual(),
                                () -> sent(organiser, form, field, filled(unit)));
                    }
                }
            }
        }
    }

    /** The server copies all values of a name for each one more: of a megabyte of « a& » it takes minutes. */
    @Test
    void valuesOfOneName() {
        for (var path : List.of("/retrouver-mon-inscription", "/connexion", "/rencontre/" + slug + "/inscription")) {
            assertThat(tooMany(A_MEGABYTE / 2, path)).as(path).isEqualTo(413);
            assertThat(tooMany(2_001, path)).as(path).isEqualTo(413);
            assertThat(values(1_999, path)).as(path).isEqualTo(422);
            time.holdsFor(path, () -> values(1_999, path));
        }
    }

    /** The server may hang up before all of it is sent. */
    private static int tooMany(int number, String path) {
        try {
            return values(number, path);
        } catch (UncheckedIOException hungUp) {
            return 413;
        }
    }

    private static int values(int number, String path) {
        return preau.visitor()
                .send(FormBody.post(
                        preau.visitor().request(path).header("Sec-Fetch-Site", "same-origin"), "a&".repeat(number)))
                .status();
    }

    /**
     * Blanks in the middle of what else would be read: a pattern that tries each of their parts takes the square of
     * them, or a higher power.
     */
    @Test
    void blanksWithinALine() {
        var blanks = " ".repeat(A_MEGABYTE - 1_000);
        var organiser = Organiser.at(preau);
        var pasted = importForm(organiser);
        for (var line : List.of("# a" + blanks + "b", "# a" + blanks + "{#b", "# a" + blanks + "# b")) {
            assertQuick(
                    "a heading",
                    document,
                    () -> sent(organiser, pasted, "document", URLEncoder.encode(line, StandardCharsets.UTF_8)));
        }
        var note = OpenForm.all(organiser.get("/gestion/actualites/nouvelle")).stream()
                .filter(form -> form.names().contains("sources"))
                .findFirst()
                .orElseThrow();
        assertQuick(
                "a source",
                () -> sent(organiser, note, "sources", "https://exemple.fr/+a" + "-".repeat(150_000) + "b"));
    }

    @Test
    void blanksWithinWhatAContractIsGiven() {
        var contract = ContractSpace.open(preau, "Emploi");
        var lines = (" ".repeat(398) + "x\n").repeat(500);
        assertQuick(
                "themes",
                () -> contract.pilot()
                        .post(contract.address() + "/reglages", Map.of("themes", lines, "neighbourhoods", lines)));
        contract.openYear(2025);
        var cells = List.of("a 1" + " ".repeat(480) + "x", "a" + " ".repeat(480) + "x", "a" + " 1".repeat(240) + "x");
        var amounts =
                List.of(" ".repeat(55) + "1" + " ".repeat(55) + "y", "1 ".repeat(55) + "y", "1" + "(".repeat(110));
        var file = new StringBuilder("Intitulé de l’action;Porteur;Cofinanceurs;État – demandé\n");
        for (var row = 0; row < 300; row++) {
            file.append("Action %d;%s;%s;%s\n"
                    .formatted(row, "p" + "-".repeat(490) + "p", cells.get(row % 3), amounts.get(row % 3)));
        }
        var kept = contract.pilot()
                .send(Upload.post(
                        contract.pilot().request(contract.address() + "/importer"),
                        Map.of(),
                        "tableur",
                        "actions.csv",
                        file.toString().getBytes(StandardCharsets.UTF_8)))
                .header("Location");
        assertQuick("a spreadsheet", document, () -> contract.pilot().get(kept));
    }

    private static OpenForm importForm(Organiser organiser) {
        return OpenForm.all(organiser.get("/gestion/importer")).stream()
                .filter(form -> form.names().contains("document"))
                .findFirst()
                .orElseThrow();
    }

    private static Page sent(Organiser organiser, OpenForm form, String field, String encoded) {
        return organiser.send(FormBody.post(
                organiser.request(form.action()).header("Sec-Fetch-Site", "same-origin"),
                form.bodyWith(field, encoded)));
    }

    /** As long as a page's text may be, shown in each of the ways that there are. */
    @ParameterizedTest
    @MethodSource("units")
    void inAnyTextThatIsKeptAndShown(String unit) {
        var plain = "Des mots, des phrases. ".repeat(LONGEST_KEPT / 23);
        shown(plain);
        var usual = IntStream.range(0, 5)
                .mapToLong(_ -> OrdinaryTime.nanos(() -> shown(plain)))
                .min()
                .orElseThrow();
        var text = Awkward.text(unit, LONGEST_KEPT);

        var best = IntStream.range(0, 3)
                .mapToLong(_ -> OrdinaryTime.nanos(() -> shown(text)))
                .min()
                .orElseThrow();

        assertThat(best / usual).isLessThan(TIMES_ORDINARY);
    }

    private static int shown(String text) {
        return Markdown.html(text).value().length()
                + Markdown.inline(text).value().length()
                + Markdown.plain(text).length()
                + French.typography(text).length()
                + SearchText.of(text).length();
    }

    private static String filled(String unit) {
        var encoded = URLEncoder.encode(unit, StandardCharsets.UTF_8);
        return encoded.repeat(A_MEGABYTE / encoded.length());
    }

    private static void assertQuick(String what, Supplier<Page> request) {
        time.holdsFor(what, () -> request.get().status());
    }

    private static void assertQuick(String what, long usual, Supplier<Page> request) {
        time.holds(what, usual, () -> request.get().status());
    }
}
