package fr.preau.programme.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.management.importing.RawTables;
import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.management.importing.SheetMarks;
import fr.preau.programme.Continuity;
import fr.preau.programme.importing.BroughtAction.Amounts;
import fr.preau.programme.importing.BroughtAction.NamedCell;
import fr.preau.programme.importing.WorkbookReading.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Spreadsheets as project managers keep them, against what is true in them. */
class WorkbookReadingTest {

    private static final List<Neighbourhood> PLACES =
            List.of(new Neighbourhood("QN00101N", "Les Tilleuls"), new Neighbourhood("QN00102N", "Saint-Jean"));

    @ParameterizedTest
    @CsvSource({"p01-themes-en-lignes.xlsx", "p02-un-onglet-par-theme.ods", "p03-export-windows.csv"})
    void everyActionIsReadAsItIsOrItsCellIsNamed(String file) throws IOException {
        var expected = new ObjectMapper().readTree(bytes(file.replaceAll("\\.[a-z]+$", ".expected.json")));
        var read = read(bytes(file), places(expected), 2025);

        assertThat(read.actions()).hasSize(expected.get("count").asInt());
        for (var at = 0; at < read.actions().size(); at++) {
            check(expected, expected.get("actions").get(at), read.actions().get(at), read.named());
        }
        expected.get("unreadable")
                .forEach(cell -> assertThat(read.named())
                        .extracting(NamedCell::address)
                        .contains(cell.get("cell").asString()));
    }

    /** Each messy in another way, whatever wrote it: right, or its cell is named. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q01-entetes-fusionnes.xlsx",
                "q02-entete-repetee.ods",
                "q03-totaux-parmi-les-lignes.csv",
                "q04-montants-en-texte.xlsx",
                "q05-deux-financeurs-par-cellule.ods",
                "q06-colonnes-masquees.xlsx",
                "q07-couleurs-et-commentaires.xlsx",
                "q08-dates-d-excel.xlsx",
                "q09-un-onglet-par-theme.xlsx",
                "q10-une-ligne-par-financeur.xlsx",
                "q11-en-milliers.csv",
                "q12-trois-rangs-de-titres.ods",
                "q13-un-seul-financeur.xlsx",
                "q14-sans-demande-ni-vote.csv",
                "q15-sollicite-accorde.xlsx",
                "q16-premiere-demande.csv"
            })
    void aMessyFileIsReadAsItIsOrRemarkedUpon(String file) throws IOException {
        var expected = new ObjectMapper().readTree(bytes(file.replaceAll("\\.[a-z]+$", ".expected.json")));
        var read = read(bytes(file), places(expected), 2025);
        var wrong = new ArrayList<String>();
        var addresses = read.named().stream().map(NamedCell::address).toList();

        var titles = new ArrayList<String>();
        expected.get("actions").forEach(action -> titles.add(action.get("title").asString()));
        assertThat(read.actions()).extracting(BroughtAction::title).containsExactlyElementsOf(titles);
        for (var at = 0; at < titles.size(); at++) {
            var action = expected.get("actions").get(at);
            var got = read.actions().get(at);
            var rows = new ArrayList<String>();
            action.get("rows").forEach(row -> rows.add(row.asString()));
            assertThat(rows).contains(got.address().replaceAll(".*!|[A-Z]", ""));
            var unlike = unlike(action, got);
            if (!unlike.isEmpty()
                    && addresses.stream().noneMatch(one -> rows.contains(one.replaceAll(".*!|[A-Z]", "")))) {
                wrong.add(got.address() + " " + unlike);
            }
        }
        expected.get("unreadable").forEach(cell -> {
            if (!addresses.contains(cell.get("cell").asString())) {
                wrong.add("not named: " + cell.get("cell").asString());
            }
        });
        expected.get("ask")
                .forEach(ask -> ask.get("cells").forEach(cell -> {
                    if (!addresses.contains(cell.asString())) {
                        wrong.add("not asked: " + cell.asString());
                    }
                }));
        expected.get("said").forEach(word -> {
            if (read.notes().stream().noneMatch(note -> note.contains(word.asString()))) {
                wrong.add("not said: " + word.asString());
            }
        });
        assertThat(wrong)
                .as("%s%n%s", read.named(), String.join("\n", read.notes()))
                .isEmpty();
    }

    /** What of an action is not as it should be. */
    private static List<String> unlike(JsonNode wanted, BroughtAction got) {
        var unlike = new ArrayList<String>();
        compare(unlike, "carrier", wanted.get("carrier").asString(), got.carrier());
        compare(unlike, "theme", wanted.get("theme").asString(), got.theme());
        compare(unlike, "siret", wanted.get("siret").asString(""), got.siret().orElse(""));
        compare(unlike, "cost", cents(wanted.get("cost")), got.cost());
        var codes = new ArrayList<String>();
        wanted.get("neighbourhoods").forEach(code -> codes.add(code.asString()));
        compare(
                unlike,
                "places",
                codes.stream().sorted().toList(),
                got.neighbourhoods().stream().sorted().toList());
        var requests = new TreeMap<String, Amounts>();
        wanted.get("requests")
                .propertyStream()
                .forEach(one -> requests.put(
                        one.getKey(),
                        new Amounts(
                                cents(one.getValue().get("requested")),
                                cents(one.getValue().get("proposed")),
                                cents(one.getValue().get("voted")))));
        compare(unlike, "requests", requests, new TreeMap<>(got.requests()));
        return unlike;
    }

    private static void compare(List<String> unlike, String what, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            unlike.add("%s: %s, not %s".formatted(what, got, wanted));
        }
    }

    private static void check(JsonNode whole, JsonNode wanted, BroughtAction got, List<NamedCell> named) {
        var row = got.address().replaceAll(".*!|[A-Z]", "");
        var tab = got.address().contains("!") ? got.address().replaceAll("!.*", "!") : "";
        assertThat(got.title()).isEqualTo(wanted.get("title").asString());
        assertThat(got.carrier()).isEqualTo(wanted.get("carrier").asString());
        assertThat(got.siret().orElse("")).isEqualTo(wanted.get("siret").asString(""));
        assertThat(got.cost()).isEqualTo(cents(wanted.get("cost")));
        assertThat(got.theme()).isEqualTo(wanted.get("theme").asString(""));
        var codes = new ArrayList<String>();
        wanted.get("neighbourhoods").forEach(code -> codes.add(code.asString()));
        if (!got.neighbourhoods().stream()
                .sorted()
                .toList()
                .equals(codes.stream().sorted().toList())) {
            assertThat(named)
                    .as("%s of %s", codes, got.address())
                    .anyMatch(cell -> cell.address().matches(tab + "[A-Z]" + row));
        }
        wanted.get("requests").propertyStream().forEach(one -> {
            var amounts = got.requests().getOrDefault(alias(one.getKey()), Amounts.NONE);
            assertThat(amounts.requested())
                    .as(got.address() + one.getKey())
                    .isEqualTo(cents(one.getValue().get("requested")));
            assertThat(amounts.proposed())
                    .as(got.address())
                    .isEqualTo(cents(one.getValue().get("proposed")));
            assertThat(amounts.voted())
                    .as(got.address() + one.getKey())
                    .isEqualTo(cents(one.getValue().get("voted")));
        });
        assertThat(got.requests())
                .as(got.address())
                .hasSize(wanted.get("requests").size());
    }

    /** As the column calls it, until a person says better. */
    private static String alias(String funder) {
        return switch (funder) {
            case "Ville de Vienne" -> "Ville";
            case "Ville de Clermont-Ferrand" -> "Clermont-Fd";
            default -> funder;
        };
    }

    private static Optional<Long> cents(@Nullable JsonNode node) {
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node.asLong());
    }

    private static List<Neighbourhood> places(JsonNode expected) {
        var places = new ArrayList<Neighbourhood>();
        expected.get("contract")
                .get("neighbourhoods")
                .propertyStream()
                .forEach(one -> places.add(
                        new Neighbourhood(one.getKey(), one.getValue().asString())));
        return places;
    }

    private static byte[] bytes(String file) throws IOException {
        try (var in = WorkbookReadingTest.class.getResourceAsStream("/programme/" + file)) {
            return in.readAllBytes();
        }
    }

    private static Result read(byte[] file, List<Neighbourhood> places, int year) {
        var tabs = ChosenTabs.of(((RawTables.Reading.Good) RawTables.read(file)).tabs(), year);
        var meanings = ColumnGuess.of(tabs.tables(), year);
        return WorkbookReading.of(tabs, meanings, places);
    }

    private static Result csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), PLACES, 2025);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 000 € | 1200000",
                "12.000,50 | 1200050",
                "6'500 | 650000",
                "2 k€ | 200000",
                "1500,5 | 150050",
                "3 000 (sous réserve) | 300000",
                "2 500* | 250000",
                "11000 x 2 | 2200000"
            })
    void anAmountIsReadHoweverItIsWritten(String written, long cents) {
        var read = csv("Action;Porteur;État demandé\nJardin;Assoc;" + written + "\n");

        assertThat(read.actions().getFirst().requests().get("État").requested()).contains(cents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"à définir", "nc", "?", "#REF!", "commission du 18/03", "-500", "1,234", "10000000000000 €"})
    void whatIsNoAmountIsNamedByItsCellAndNotStored(String written) {
        var read = csv("Action;Porteur;État demandé\nJardin;Assoc;" + written + "\n");

        assertThat(read.actions().getFirst().requests()).isEmpty();
        assertThat(read.named()).extracting(NamedCell::address).containsExactly("C2");
    }

    @Test
    void titlesAboveTotalsSectionsAndNotesAreNoActions() {
        var read = csv("""
                CONTRAT DE VILLE;;;
                ;;;
                Intitulé;Porteur;Coût;ANCT - demandé
                Axe 1 : culture;;;
                Jardin;Les Amis;1 000;500
                Sous-total;;1 000;500
                Axe 2 : emploi;;;
                Vélo-école;Roue libre;2 000;800
                TOTAL GÉNÉRAL;;3 000;1 300
                Enveloppe;;;1 500
                Reste à engager;;;200
                * à confirmer au comité;;;
                """);

        assertThat(read.actions()).extracting(BroughtAction::title).containsExactly("Jardin", "Vélo-école");
        assertThat(read.actions())
                .extracting(BroughtAction::theme)
                .containsExactly("Axe 1 : culture", "Axe 2 : emploi");
    }

    @Test
    void aFundersNameStandsAboveItsColumns() {
        var read = csv("""
                Action;Porteur;État;;Ville de Val;
                ;;Demandé;Voté;Demandé;Voté
                Jardin;Les Amis;500;400;300;0
                """);

        assertThat(read.actions().getFirst().requests())
                .containsEntry("État", new Amounts(Optional.of(50_000L), Optional.empty(), Optional.of(40_000L)))
                .containsEntry("Ville de Val", new Amounts(Optional.of(30_000L), Optional.empty(), Optional.of(0L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1ère demande ou renouvellement",
                "1re demande ou renouvellement",
                "Première demande ?",
                "Nouvelle demande / reconduction"
            })
    void whetherItIsAFirstRequestIsNoAmount(String heading) {
        var read = csv("Action;Porteur;%s;État demandé\nJardin;Les Amis;nouveau;500\n".formatted(heading));

        assertThat(read.named()).isEmpty();
        assertThat(read.actions().getFirst().requests()).containsOnlyKeys("État");
        assertThat(read.actions().getFirst().continuity())
                .isEqualTo(heading.startsWith("Première") ? Optional.empty() : Optional.of(Continuity.NEW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nouvelle demande (€)",
                "Montant de la nouvelle demande",
                "1re demande en euros",
                "Montant de la subvention demandée",
                "Demandé"
            })
    void theAmountOfANewRequestIsAnAmount(String heading) {
        var read = csv("Action;Porteur;État;\n;;%s;Voté\nJardin;Les Amis;500;400\n".formatted(heading));

        assertThat(read.actions().getFirst().requests())
                .containsExactly(
                        Map.entry("État", new Amounts(Optional.of(50_000L), Optional.empty(), Optional.of(40_000L))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- Atelier(s) cuisine", "+ Jeune(s)", "- Habitant(e)s relais", "- ATELIER(S)"})
    void aTitleBehindADashIsNoFormula(String title) {
        var read = csv("Action;Porteur\n" + title + ";Les Amis\n");

        assertThat(read.named()).isEmpty();
        assertThat(read.actions()).extracting(BroughtAction::title).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://exemple.fr\";\"Jardin\")", "+cmd(1)", "@SOMME(A1)"})
    void aFormulaInPlaceOfATitleIsNamed(String formula) {
        var read = csv("Action;Porteur\n\"" + formula.replace("\"", "\"\"") + "\";Les Amis\n");

        assertThat(read.named()).extracting(NamedCell::address).containsExactly("A2");
    }

    @Test
    void aNeighbourhoodIsKnownBehindWhatItIs() {
        var read = csv("Action;Porteur;Lieu\nA;X;QPV Les Tilleuls et quartier de Saint-Jean\nB;X;Ailleurs, Là-bas\n");

        assertThat(read.actions().getFirst().neighbourhoods()).containsExactly("QN00101N", "QN00102N");
        assertThat(read.named())
                .extracting(NamedCell::why)
                .containsExactly("« Ailleurs », « Là-bas » ne sont pas des quartiers de ce contrat");
    }

    @Test
    void aNeighbourhoodIsKnownBehindAnElision() {
        var places = List.of(new Neighbourhood("QN00101N", "Orgemont"), new Neighbourhood("QN00102N", "L’Abreuvoir"));
        var file = "Action;Porteur;Lieu\nA;X;quartier d’Orgemont\nB;X;Quartier de l'Abreuvoir\n";

        var read = read(file.getBytes(StandardCharsets.UTF_8), places, 2025);

        assertThat(read.named()).isEmpty();
        assertThat(read.actions())
                .extracting(BroughtAction::neighbourhoods)
                .containsExactly(List.of("QN00101N"), List.of("QN00102N"));
    }

    @Test
    void lastYearsVotesAreNoRequestOfThisYear() {
        var read = csv("Action;Porteur;État voté 2024;État demandé 2025\nJardin;Les Amis;900;500\n");

        assertThat(read.actions().getFirst().requests())
                .containsExactly(
                        Map.entry("État", new Amounts(Optional.of(50_000L), Optional.empty(), Optional.empty())));
        assertThat(read.notes()).anyMatch(note -> note.contains("« État voté 2024 »"));
    }

    @Test
    void neighbourhoodsAreReadByCodeByNameAndAllTogether() {
        var read = csv("""
                Action;Porteur;QPV
                A;X;les tilleuls / St Jean
                B;X;QN00102 N
                C;X;Tous les quartiers
                D;X;Fontbarlettes
                """);

        assertThat(read.actions())
                .extracting(BroughtAction::neighbourhoods)
                .containsExactly(
                        List.of("QN00101N", "QN00102N"),
                        List.of("QN00102N"),
                        List.of("QN00101N", "QN00102N"),
                        List.of());
        assertThat(read.named()).extracting(NamedCell::address).containsExactly("C5");
    }

    @Test
    void aNeighbourhoodIsKnownByThePartOfItsNameThatIsItsAlone() {
        var places = List.of(
                new Neighbourhood("QN00101N", "Les Genêts - La Plaine"),
                new Neighbourhood("QN00102N", "Bourg et Moulin"),
                new Neighbourhood("QN00103N", "Le Lac - La Plaine"));
        var file = "Action;Porteur;QPV\nA;X;Genêts\nB;X;Bourg et Moulin\nC;X;La Plaine\n";

        var read = read(file.getBytes(StandardCharsets.UTF_8), places, 2025);

        assertThat(read.actions())
                .extracting(BroughtAction::neighbourhoods)
                .containsExactly(List.of("QN00101N"), List.of("QN00102N"), List.of());
        assertThat(read.named()).extracting(NamedCell::address).containsExactly("C4");
    }

    @Test
    void aThemeIsKnownWithoutItsNumber() {
        assertThat(RowWords.unnumbered("1 - Emploi")).isEqualTo("emploi");
        assertThat(RowWords.unnumbered("Axe 2 : Emploi")).isEqualTo("emploi");
        assertThat(RowWords.unnumbered("Vivre ensemble")).isEqualTo("vivre ensemble");
    }

    @Test
    void severalFundersInOneCellAreReadAsAskedAndNamed() {
        var read = csv(
                "Action;Porteur;Autres financements\nJardin;X;CAF 3 000 € + Région 2k€\nBal;X;autofinancement 800\n");

        assertThat(read.actions().getFirst().requests()).containsOnlyKeys("CAF", "Région");
        assertThat(read.actions().getLast().requests()).isEmpty();
        assertThat(read.named()).extracting(NamedCell::address).containsExactly("C2", "C3");
    }

    @Test
    void aSiretWithAWrongKeyOrSpoiltByTheSpreadsheetIsNamed() {
        var read = csv("Action;Porteur;SIRET\nA;X;99961403500030\nB;Y;9,98172E+13\nC;Z;999 614 035 00031\n");

        assertThat(read.actions())
                .extracting(BroughtAction::siret)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("99961403500031"));
        assertThat(read.named()).extracting(NamedCell::address).containsExactly("C2", "C3");
    }

    @Test
    void aCsvIsNumberedAsASpreadsheetShowsItBlankRowsAndBrokenLinesIncluded() {
        var read = csv("Action;Porteur;État demandé\n\n\"Jardin\npartagé\";X;nc\nBal;X;?\n");

        assertThat(read.named()).extracting(NamedCell::address).containsExactly("C3", "C4");
        assertThat(read.actions().getFirst().title()).isEqualTo("Jardin partagé");
    }

    private static Tab tab(String name, String... rows) {
        var read = new ArrayList<RawRow>();
        for (var row : rows) {
            read.add(new RawRow(
                    read.size() + 1,
                    Arrays.stream(row.split(";", -1))
                            .map(text -> new RawCell(text, Optional.empty()))
                            .toList()));
        }
        return new Tab(name, false, read, SheetMarks.NONE);
    }

    private static Result read(Tab... tabs) {
        var chosen = ChosenTabs.of(List.of(tabs), 2025);
        return WorkbookReading.of(chosen, ColumnGuess.of(chosen.tables(), 2025), PLACES);
    }

    @Test
    void ofTabsThatNameYearsThatOfTheProgrammeIsRead() {
        var read = read(
                tab("2024", "Action;Porteur;État voté", "Bal;X;100"),
                tab("2025", "Action;Porteur;État voté", "Bal;X;200", "Jardin;Y;300"));

        assertThat(read.actions()).extracting(BroughtAction::title).containsExactly("Bal", "Jardin");
        assertThat(read.notes()).anyMatch(note -> note.startsWith("L’onglet « 2024 » n’est pas repris"));
    }

    @Test
    void aTabMayBeNamedAsAFormatIs() {
        var plain = tab("", "Action;Porteur;État voté;Note", "Bal;X;200;-");
        var marks = new SheetMarks(List.of(3), List.of(), List.of(), List.of(), Map.of(), List.of());
        var read = read(
                new Tab("Axe 1 (50 %)", false, plain.rows(), marks),
                tab("Axe 2", "Action;Porteur;État voté", "Jardin;Y;300"));

        assertThat(read.notes()).anyMatch(note -> note.startsWith("Onglet « Axe 1 (50 %) » : le tableur masque"));
    }

    @Test
    void aSummaryOfTheOtherTabsIsNotReadTwice() {
        var read = read(
                tab("Global", "Action;Porteur;Coût", "Bal;X;100", "Jardin;Y;300", "Total;;400"),
                tab("Culture", "Action;Porteur;Coût", "Bal;X;100"),
                tab("Cadre de vie", "Action;Porteur;Coût", "Jardin;Y;300"));

        assertThat(read.actions()).extracting(BroughtAction::title).containsExactly("Bal", "Jardin");
        assertThat(read.actions()).extracting(BroughtAction::theme).containsExactly("Culture", "Cadre de vie");
    }

    @Test
    void aTabNamedAfterANeighbourhoodSaysWhereItsActionsAre() {
        var read = read(
                tab("Les Tilleuls", "Action;Porteur;Thème;Coût", "Bal;X;Culture;100"),
                tab("Saint-Jean", "Action;Porteur;Thème;Coût", "Jardin;Y;Vie;300", "Total Y;Y;;300"));

        assertThat(read.actions())
                .extracting(BroughtAction::neighbourhoods)
                .containsExactly(List.of("QN00101N"), List.of("QN00102N"));
    }

    @Test
    void aCarrierThatIsNotWrittenAndTwoAmountsOfOneFunderAreAsked() {
        var read = csv("Action;Porteur;QPV;État demandé;Etat sollicité\nBal;X;tous;100;200\nJardin;;tous;300;\n");

        assertThat(read.named()).extracting(NamedCell::address).containsExactly("E2", "B3");
    }
}
