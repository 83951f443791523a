package fr.preau.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecognisedTablesTest {

    private static final Map<String, String> BUILD = Map.of(
            "db/migration/cycle/V0001__a.sql", "CREATE TABLE a ()",
            "fr/preau/mail/V0002__b.class", "b",
            "fr/preau/Preau.class", "main");

    private final DriverManagerDataSource made = source(true);
    private final RecognisedTables mine = new RecognisedTables(made, "one");

    @Test
    void tablesThatThisBuildLeftAreRecognised() throws SQLException {
        assertThat(mine.holds()).as("before anything is kept").isFalse();

        mine.remember();

        assertThat(mine.holds()).isTrue();
        assertThat(new RecognisedTables(made, "another").holds())
                .as("by another build")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO flyway_schema_history SELECT 9999, '9999', 'x', type, 'x', 1, 'x', now(), 1, true FROM flyway_schema_history LIMIT 1",
                "UPDATE flyway_schema_history SET checksum = 1 WHERE installed_rank = 1",
                "UPDATE flyway_schema_history SET success = false WHERE installed_rank = 1",
                "DELETE FROM flyway_schema_history WHERE installed_rank = 1",
                "CREATE TABLE preau_restoring ()",
            })
    void whateverHappenedToTheTablesSinceIsLookedAt(String sql) throws SQLException {
        mine.remember();
        JdbcClient.create(made).sql(sql).update();
        assertThat(mine.holds()).isFalse();
    }

    @Test
    void aChangeThatIsStoppedInTheMiddleLeavesNothingToRecognise() throws SQLException {
        mine.remember();
        mine.forget();
        assertThat(mine.holds()).isFalse();
    }

    @Test
    void anEmptyDatabaseIsNotRecognised() throws SQLException {
        var empty = new RecognisedTables(source(false), "one");
        empty.forget();
        assertThat(empty.holds()).isFalse();
    }

    @Test
    void aBuildIsToldByItsMigrationsAlone(@TempDir Path folder) throws IOException {
        var digest = ShippedMigrations.digest(jar(folder, BUILD));

        assertThat(digestWith(folder, "fr/preau/Preau.class", "changed")).isEqualTo(digest);
        assertThat(digestWith(folder, "db/migration/cycle/V0001__a.sql", "CREATE TABLE b ()"))
                .isNotEqualTo(digest);
        assertThat(digestWith(folder, "fr/preau/mail/V0002__b.class", "c")).isNotEqualTo(digest);
        assertThat(digestWith(folder, "db/migration/cycle/V0003__c.sql", "")).isNotEqualTo(digest);
        for (var file : BUILD.entrySet()) {
            var path = folder.resolve("classes").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        assertThat(ShippedMigrations.digest(folder.resolve("classes")))
                .as("of the same in a folder")
                .isEqualTo(digest);
    }

    private static String digestWith(Path folder, String name, String content) throws IOException {
        var files = new HashMap<>(BUILD);
        files.put(name, content);
        return ShippedMigrations.digest(jar(folder, files));
    }

    private static Path jar(Path folder, Map<String, String> files) throws IOException {
        var path = Files.createTempFile(folder, "build", ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(path))) {
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return path;
    }

    private static DriverManagerDataSource source(boolean made) {
        var database = made ? TestDatabase.fresh() : TestDatabase.empty();
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }
}
