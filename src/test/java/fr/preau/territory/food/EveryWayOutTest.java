package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.territory.Published;
import fr.preau.territory.source.SourceKind;
import fr.preau.testing.Download;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every number of people that leaves, by whatever way: none tells what the pages round away or leave out. */
class EveryWayOutTest {

    private static final String LA_BORELLE = "QN06941N";
    private static final String FOOD = "/gestion/territoires/alimentation";
    private static final String OUTGOING = "/gestion/territoires/sortants";

    /** « 960 habitants », « 1 230 habitants », « 2,75 % », « 35 ménages ». */
    private static final Pattern FIGURE = Pattern.compile(
            "(\\d+(?:[\\u00a0\\u202f]\\d{3})*(?:[,.]\\d+)?)[\\s\\u00a0\\u202f]*(habitants?|ménages?|personnes?|points?|%)");

    private static TestInstance preau;
    private static Organiser organiser;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
        Published.take(
                preau,
                SourceKind.LIST,
                2015,
                "code_qp;lib_qp;insee_com\nQP069001;L’Ancien;69259\nQP069103;Cité;69259\nQP069104;Autre;69259\n");
        Published.take(
                preau,
                SourceKind.OUTLINES,
                2015,
                Published.text(Published.OUTLINES)
                        .replace(LA_BORELLE, "QP069001")
                        .replace("QN06938I", "QP069103")
                        .replace("QN06940I", "QP069104"));
        organiser = Organiser.at(preau, Role.ORGANISER);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private record Figure(String number, String unit) {

        boolean isRounded() {
            return switch (unit) {
                case "habitant", "personne" ->
                    number.equals("0") || number.equals("50") || number.matches("[1-9]\\d*0");
                case "ménage" -> number.equals("11");
                default -> number.matches("\\d{1,3}");
            };
        }
    }

    private static List<Figure> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> new Figure(
                        found.group(1).replaceAll("[\\u00a0\\u202f]", ""),
                        found.group(2).toLowerCase(Locale.FRENCH).replaceAll("s$", "")))
                .distinct()
                .toList();
    }

    private static String body(String address) {
        var answer = address.startsWith("/gestion")
                ? organiser.get(address)
                : preau.visitor().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.response().body();
    }

    private static String words(String address) {
        var page = Jsoup.parse(body(address));
        page.select("svg").remove();
        return page.text();
    }

    private static String pictures(String address) {
        var page = Jsoup.parse(body(address));
        return page.select("svg").text() + " "
                + page.select("svg *, svg").stream()
                        .flatMap(one -> one.attributes().asList().stream())
                        .filter(one -> !one.getKey().matches("d|x|y|points|transform|viewbox|width|height|style"))
                        .map(one -> one.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String run(String basket) {
        return organiser
                .post(FOOD + "/calculs", Map.of("panier", basket))
                .header("Location")
                .replace(preau.url(), "");
    }

    private static List<String> papers() {
        return Stream.of("a4", "a3")
                .map(format -> new PaperCopy(Download.of(preau.visitor()
                                        .request("/quartiers/" + LA_BORELLE + "/carte.pdf?format=" + format))
                                .bytes())
                        .words())
                .toList();
    }

    @Test
    void noFigureIsCloserThanTensOfPeopleAndWholePerCent() {
        var general = run("GENERAL");
        var fresh = run("FRESH");
        var pages = List.of(
                "/quartiers/" + LA_BORELLE,
                "/quartiers/QP069001",
                general,
                fresh,
                general + "/" + LA_BORELLE,
                general + "?avec=" + fresh.replaceAll(".*/", ""),
                OUTGOING,
                OUTGOING + "/QP069001");

        assertThat(figures(words(pages.getFirst()))).contains(new Figure("960", "habitant"));
        assertThat(figures(words(general))).contains(new Figure("12", "%"));
        pages.forEach(page -> assertThat(figures(words(page))).as(page).allMatch(Figure::isRounded));
    }

    @Test
    void paperAndPicturesTellNoFigureThatTheirPageDoesNot() {
        var page = "/quartiers/" + LA_BORELLE;
        var told = figures(words(page));
        papers().forEach(text -> assertThat(told).as("on paper").containsAll(figures(text)));
        var area = run("GENERAL") + "/" + LA_BORELLE;
        for (var address : List.of(page, page + "?largeur=400", area)) {
            assertThat(figures(words(address))).as(address).containsAll(figures(pictures(address)));
        }
    }

    @Test
    void aFileOfOutlinesHoldsNobody() {
        var properties = Pattern.compile("\"properties\":(\\{[^}]*})")
                .matcher(body("/quartiers/" + LA_BORELLE + "/contour.geojson"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(properties)
                .containsExactly("{\"code_qp\":\"QN06941N\",\"insee_com\":\"69259\",\"lib_qp\":\"La Borelle\"}");
    }

    @Test
    void programsAreToldOfNobodyWhoLivesThere() {
        assertThat(body("/api/v1/openapi.json").toLowerCase(Locale.ROOT))
                .doesNotContain("habitant", "carreau", "/quartiers", "filosofi");
    }

    /** Wherever it is put, who comes nearer is counted by enough people, in tens. */
    @Test
    void onePlaceMoreCountsTensOfPeopleOrNobody() {
        var area = run("FRESH") + "/" + LA_BORELLE;
        var gained = IntStream.range(0, 36)
                .mapToObj(at -> area
                        + String.format(
                                Locale.ROOT,
                                "?longitude=%.4f&latitude=%.4f",
                                4.876 + at % 6 * 0.003,
                                45.704 + at / 6 * 0.0024))
                .map(address -> figures(words(address)))
                .toList();

        assertThat(gained.stream().distinct()).as("it matters where").hasSizeGreaterThan(1);
        assertThat(gained).allSatisfy(some -> assertThat(some).allMatch(Figure::isRounded));
        assertThat(gained.stream().flatMap(List::stream).filter(one -> one.unit.equals("habitant")))
                .allMatch(one -> Integer.parseInt(one.number) >= 50 || one.number.equals("0"));
    }

    /** Under the threshold no way tells anything: half a person in each square. */
    @Test
    void ofFewPeopleNoWayTellsANumber() {
        try (var other = TestInstance.start(Map.of())) {
            Published.take(other, SourceKind.CORRESPONDENCE, 2024, Published.bytes(Published.CORRESPONDENCE));
            Published.take(other, SourceKind.OUTLINES, 2024, Published.bytes(Published.OUTLINES));
            Published.take(other, SourceKind.SHOPS, 2025, Published.bytes(Published.SHOPS));
            Published.take(
                    other,
                    SourceKind.SQUARES,
                    2021,
                    Published.text(Published.SQUARES).replaceAll("(?m)^(CRS[^,]+,[01]),[0-9.]+,", "$1,0.5,"));
            var team = Organiser.at(other, Role.ORGANISER);
            var made = team.post(FOOD + "/calculs", Map.of("panier", "GENERAL"))
                    .header("Location")
                    .replace(other.url(), "");
            var ways = List.of(
                    other.visitor().get("/quartiers/" + LA_BORELLE).words(),
                    team.get(made).words(),
                    team.get(made + "/" + LA_BORELLE + "?longitude=4.885&latitude=45.711")
                            .words(),
                    new PaperCopy(Download.of(other.visitor().request("/quartiers/" + LA_BORELLE + "/carte.pdf"))
                                    .bytes())
                            .words());

            assertThat(ways.getFirst()).contains("Moins de 25 habitants");
            assertThat(ways)
                    .allSatisfy(text -> assertThat(figures(text).stream()
                                    .filter(one -> !one.unit.equals("%")
                                            && !one.equals(new Figure("25", "habitant"))
                                            && !one.equals(new Figure("11", "ménage"))))
                            .isEmpty());
        }
    }
}
