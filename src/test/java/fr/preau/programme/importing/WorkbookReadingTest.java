package fr.preau.programme.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.management.importing.RawTables;
import fr.preau.programme.importing.BroughtAction.Amounts;
import fr.preau.programme.importing.BroughtAction.NamedCell;
import fr.preau.programme.importing.WorkbookReading.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        var tabs = ((RawTables.Reading.Good) RawTables.read(file)).tabs();
        var meanings = new LinkedHashMap<String, Meaning>();
        tabs.forEach(tab -> ActionTable.in(tab)
                .ifPresent(table ->
                        table.headings().forEach(heading -> meanings.put(heading, HeadingWords.guess(heading, year)))));
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
}
