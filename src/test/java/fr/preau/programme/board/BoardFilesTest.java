package fr.preau.programme.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.importing.RawTables;
import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Download;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tab for each funder, as a spreadsheet has it. */
class BoardFilesTest {

    private static final Pattern ROW = Pattern.compile("Action \\d|Thème n|Sous-total|Total");

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi", "École");

    private List<Tab> tabs(String file) {
        var taken =
                Download.of(contract.pilot().request(contract.year(2025) + file).GET());
        return ((RawTables.Reading.Good) RawTables.read(taken.bytes())).tabs();
    }

    private static List<String> row(Tab tab, int number) {
        return tab.rows().get(number).cells().stream()
                .map(cell -> cell.number()
                        .map(one -> one.stripTrailingZeros().toPlainString())
                        .orElse(cell.text()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/financeurs.xlsx", "/financeurs.ods"})
    void eachFunderHasItsLinesAndTheirSum(String file) {
        contract.openYear(2025);
        var jobs = contract.action(2025, "Chantiers <é> & compagnie", "Emploi", CarrierKind.ASSOCIATION, "20 000");
        var school = contract.action(2025, "Soutien", "École", CarrierKind.ASSOCIATION, "12 000");
        var state = contract.funder("État");
        var region = contract.funder("Région : emploi / formation [sud]");
        contract.vote(contract.request(jobs, state, "10 000"), "9 000");
        contract.request(school, state, "2 500,50");
        contract.request(jobs, region, "4 000");

        var tabs = tabs(file);

        assertThat(tabs).extracting(Tab::name).containsExactly("État", "Région emploi formation sud");
        assertThat(row(tabs.getFirst(), 1)).contains("Chantiers <é> & compagnie", "20000", "10000", "9000", "Accordée");
        assertThat(row(tabs.getFirst(), 3)).startsWith("Total").contains("12500.5", "9000");
        assertThat(row(tabs.getLast(), 1)).contains("Chantiers <é> & compagnie", "4000");
        assertThat(tabs.getLast().rows()).hasSize(3);
        assertThat(tabs.getFirst().rows().getFirst().cells())
                .extracting(RawCell::text)
                .contains("Intitulé de l’action", "Demandé", "Voté");
    }

    /** Themes of all lengths, so that some title falls at a page's foot. */
    @Test
    void onPaperAThemesTitleIsNeverLeftAloneAtThePagesFoot() {
        var lines = new StringBuilder("Intitulé;Porteur;Thème;Coût;État demandé;État voté\n");
        for (var theme = 1; theme <= 26; theme++) {
            for (var action = 0; action <= theme % 6; action++) {
                lines.append("Action %d %d;Les Amis;Thème n° %d;1 000;500;400\n".formatted(theme, action, theme));
            }
        }
        var taken = contract.pilot()
                .send(Upload.post(
                        contract.pilot().request(contract.address() + "/importer"),
                        Map.of(),
                        "tableur",
                        "p.csv",
                        lines.toString().getBytes(StandardCharsets.UTF_8)));
        contract.pilot().post(taken.header("Location").replace(preau.url(), ""), Map.of("annee", "2025"));

        var paper = new PaperCopy(Download.of(contract.pilot()
                        .request(contract.year(2025) + "/tableau.pdf")
                        .GET())
                .bytes());

        assertThat(paper.pages()).isGreaterThan(2);
        for (var page = 1; page <= paper.pages(); page++) {
            var rows = ROW.matcher(paper.words(page))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(rows.getLast()).as("page %d", page).isNotEqualTo("Thème n");
            assertThat(rows.getFirst()).as("page %d", page).isNotEqualTo("Sous-total");
        }
    }

    @Test
    void tabsHaveNamesThatSpreadsheetsTakeEachOnce() {
        var taken = new HashSet<String>();
        var names = new HashSet<String>();
        for (var name : List.of("A/B", "a b", "x".repeat(40), "x".repeat(45), "***")) {
            taken.add(BoardFiles.tabName(name, names));
        }

        assertThat(taken).containsExactlyInAnyOrder("A B", "a b 2", "x".repeat(31), "x".repeat(29) + " 2", "Financeur");
    }
}
