package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpgradingTest {

    private static final Pattern VERSION = Pattern.compile("V(\\d{4})(?=__| \\|)");

    @Test
    void theLastMigrationIsToldToWhoUpgrades() throws IOException {
        assertThat(last(Files.readString(Path.of("UPGRADING.md")))).isEqualTo(lastMigration());
    }

    private static String lastMigration() throws IOException {
        try (var sql = Files.walk(Path.of("src/main/resources/db/migration"));
                var java = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(sql, java)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .map(UpgradingTest::last)
                    .max(String::compareTo)
                    .orElseThrow();
        }
    }

    private static String last(String text) {
        return VERSION.matcher(text)
                .results()
                .map(MatchResult::group)
                .max(String::compareTo)
                .orElse("");
    }
}
