package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.CommandLine.BadUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advisories from a folder, held against what the product is made of. */
class VulnerabilitiesTest {

    @TempDir
    private Path folder;

    private Path bill;
    private Path advisories;

    @BeforeEach
    void bill() throws IOException {
        bill = Files.writeString(folder.resolve("bom.json"), """
                {"bomFormat": "CycloneDX", "components": [
                  {"group": "org.exemple", "name": "lecteur", "version": "2.10.1"},
                  {"group": "org.exemple", "name": "autre", "version": "1.0"}
                ]}
                """);
        advisories = Files.createDirectory(folder.resolve("osv"));
    }

    private void advisory(String id, String affected) throws IOException {
        Files.writeString(advisories.resolve(id + ".json"), """
                {"id": "%s", "summary": "Lit trop loin", "affected": [%s]}
                """.formatted(id, affected));
    }

    private static String affected(String name, String events) {
        return """
                {"package": {"ecosystem": "Maven", "name": "%s"},
                 "ranges": [{"type": "ECOSYSTEM", "events": [%s]}]}
                """.formatted(name, events);
    }

    private List<String> found() {
        return Vulnerabilities.look(advisories, bill).found().stream()
                .map(Vulnerabilities.Found::words)
                .toList();
    }

    @Test
    void oneThatConcernsAComponentIsToldWithTheVersionThatMendsIt() throws IOException {
        advisory("GHSA-1", affected("org.exemple:lecteur", "{\"introduced\": \"0\"}, {\"fixed\": \"2.10.2\"}"));

        assertThat(found()).containsExactly("org.exemple:lecteur 2.10.1 : GHSA-1. Lit trop loin Corrigée en 2.10.2.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'introduced': '0'}, {'fixed': '2.9'} ; false",
                "{'introduced': '2.10.1'} ; true",
                "{'introduced': '2.10.2'} ; false",
                "{'introduced': '0'}, {'last_affected': '2.10.1'} ; true",
                "{'introduced': '0'}, {'last_affected': '2.10.0'} ; false",
                "{'introduced': '1.0'}, {'fixed': '1.5'}, {'introduced': '2.0'}, {'fixed': '2.11'} ; true",
                "{'introduced': '1.0'}, {'fixed': '2.10.1'} ; false"
            })
    void aVersionIsWithinItsRangeOrNot(String events, boolean concerned) throws IOException {
        advisory("GHSA-2", affected("org.exemple:lecteur", events.replace('\'', '"')));

        assertThat(found().isEmpty()).isEqualTo(!concerned);
    }

    @Test
    void aVersionThatIsNamedCountsAndOtherNamesEcosystemsAndWithdrawnOnesDoNot() throws IOException {
        advisory("GHSA-3", """
                {"package": {"ecosystem": "Maven", "name": "org.exemple:autre"}, "versions": ["0.9", "1.0"]}""");
        advisory("GHSA-4", affected("org.exemple:lecteur-bis", "{\"introduced\": \"0\"}"));
        advisory(
                "GHSA-5",
                affected("org.exemple:lecteur", "{\"introduced\": \"0\"}").replace("Maven", "npm"));
        Files.writeString(
                advisories.resolve("GHSA-6.json"),
                "{\"id\": \"GHSA-6\", \"withdrawn\": \"2026-01-01T00:00:00Z\", \"affected\": [%s]}"
                        .formatted(affected("org.exemple:lecteur", "{\"introduced\": \"0\"}")));

        assertThat(found()).singleElement().asString().startsWith("org.exemple:autre 1.0 : GHSA-3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pas du JSON", "", "{\"id\": "})
    void anAdvisoryThatCannotBeReadIsToldAndNotPassedOver(String text) throws IOException {
        Files.writeString(advisories.resolve("GHSA-7.json"), text);

        assertThatThrownBy(() -> Vulnerabilities.look(advisories, bill))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("GHSA-7.json");
    }

    @Test
    void anEmptyFolderProvesNothingAndNeitherDoesABillWithoutComponents() throws IOException {
        assertThatThrownBy(() -> Vulnerabilities.look(advisories, bill)).hasMessageContaining("aucun avis");
        advisory("GHSA-8", affected("org.exemple:lecteur", "{\"introduced\": \"0\"}"));
        Files.writeString(bill, "{}");
        assertThatThrownBy(() -> Vulnerabilities.look(advisories, bill))
                .hasMessageContaining("n’est pas une liste de composants");
    }

    @Test
    void versionsStandInMavensOrder() {
        var inOrder = List.of(
                "1.0-alpha-1",
                "1.0-beta2",
                "1.0-M1",
                "1.0-rc1",
                "1.0-SNAPSHOT",
                "1.0",
                "1.0-sp1",
                "1.0.1",
                "1.2",
                "1.10",
                "2.0.0.Final",
                "2.0.1",
                "10");

        for (var at = 0; at + 1 < inOrder.size(); at++) {
            assertThat(new MavenVersion(inOrder.get(at)))
                    .as("%s before %s", inOrder.get(at), inOrder.get(at + 1))
                    .isLessThan(new MavenVersion(inOrder.get(at + 1)));
        }
        var mixed = new ArrayList<>(inOrder);
        Collections.reverse(mixed);
        assertThat(mixed.stream().map(MavenVersion::new).sorted().map(MavenVersion::text))
                .containsExactlyElementsOf(inOrder);
        assertThat(new MavenVersion("2.0")).isEqualByComparingTo(new MavenVersion("2.0.0"));
        assertThat(new MavenVersion("2.0.0.Final")).isEqualByComparingTo(new MavenVersion("2"));
    }
}
