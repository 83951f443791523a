package fr.preau.programme.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.importing.RawTables;
import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Download;
import fr.preau.testing.TestInstance;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tab for each funder, as a spreadsheet has it. */
class BoardFilesTest {

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
