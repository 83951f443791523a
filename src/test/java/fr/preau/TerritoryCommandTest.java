package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.CommandLine.BadUsage;
import fr.preau.CommandLine.TerritoryFile;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.SourceKind;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is too large for the form, on the command line. */
class TerritoryCommandTest {

    @Test
    void itSaysWhatTheFileIsOfWhichYearAndWhereItIs() {
        assertThat(CommandLine.parse(new String[] {"territory", "equipements", "2025", "bpe.zip"}, Map.of()))
                .isInstanceOfSatisfying(TerritoryFile.class, command -> {
                    assertThat(command.kind()).isEqualTo(SourceKind.SHOPS);
                    assertThat(command.vintage()).isEqualTo(2025);
                    assertThat(command.file()).isEqualTo(Path.of("bpe.zip"));
                });
    }

    @Test
    void whoeverCheckedTheFileSaysSo() {
        assertThat(CommandLine.parse(new String[] {"territory", "liste", "2024", "l.csv", "--checked"}, Map.of()))
                .isInstanceOfSatisfying(
                        TerritoryFile.class,
                        command -> assertThat(command.checked()).isEqualTo(Checked.BY_HAND));
        assertThat(CommandLine.parse(new String[] {"territory", "liste", "2024", "l.csv"}, Map.of()))
                .isInstanceOfSatisfying(
                        TerritoryFile.class,
                        command -> assertThat(command.checked()).isEqualTo(Checked.NOT_YET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"territory", "territory bpe 2025 bpe.zip", "territory liste 25 l.csv", "territory liste 2024"})
    void whatIsNotUnderstoodNamesTheWordsThatAre(String typed) {
        assertThatThrownBy(() -> CommandLine.parse(typed.split(" "), Map.of()))
                .isInstanceOf(BadUsage.class)
                .hasMessage(
                        "Donnez la sorte (liste, correspondance, contours, contrats, postes, carreaux, equipements), l’année décrite et le fichier. Voir ./preau help.");
    }
}
