package fr.preau.backup;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.database.Database;
import fr.preau.registration.WrittenInJava;
import fr.preau.testing.Organiser;
import fr.preau.testing.Restoration;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What goes along with the tables, what must not, and tables of before. */
class StoredThingsTest {

    private static final TestClock NOW = TestClock.at("2024-09-10T12:00");

    @Test
    void sharedFilesGoAlongByteForByteAndTheKeysOfOpenUrnsStay() throws IOException {
        try (var preau = TestInstance.start(Map.of())) {
            var data = preau.bean(Settings.class).data();
            var shared = new byte[300_000];
            new Random(25).nextBytes(shared);
            write(data.resolve("resources/ab/presentation.pdf"), shared);
            write(data.resolve("urns/7.key"), "la clé de l’urne".getBytes(StandardCharsets.UTF_8));
            var file = Restoration.backup(preau);

            var restored = Restoration.intoNothing().restore(file, NOW);

            assertThat(restored.data().resolve("resources/ab/presentation.pdf")).hasBinaryContent(shared);
            assertThat(restored.data().resolve("urns")).doesNotExist();
            assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                    .doesNotContain(HexFormat.of().formatHex("la clé de l’urne".getBytes(StandardCharsets.UTF_8)))
                    .doesNotContain(HexFormat.of().formatHex("urns/".getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Of the first version with a team and its journal, of one in between, and of the last before alerts. */
    @ParameterizedTest
    @ValueSource(strings = {"0075", "0125", "0230"})
    void aBackupOfAnOlderVersionComesUpToThisOne(String version) throws IOException {
        var old = TestDatabase.empty();
        migrate(old, version);
        jdbc(old).sql("""
                INSERT INTO staff_account (email, email_key, name, role, state, password_hash, created_at)
                VALUES ('ancienne@exemple.fr', 'ancienne@exemple.fr', 'Claire', 'ADMINISTRATOR', 'ACTIVE', '', now())
                """).update();
        var file = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "old-")
                .resolve("preau.backup")
                .toAbsolutePath();
        Backup.write(settings(old, file.resolveSibling("data")), old, file);

        try (var preau = Restoration.intoNothing().restore(file, NOW).start(TestClock.at("2024-09-10T12:00"))) {
            assertThat(preau.jdbc()
                            .sql("SELECT count(*) FROM staff_account WHERE email = 'ancienne@exemple.fr'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            assertThat(preau.visitor()
                            .form(slug)
                            .day(preau.day(slug, "2024-09-24"))
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(Organiser.at(preau).get("/gestion/etat").status()).isEqualTo(200);
        }
    }

    @Test
    void aFileThatLeadsOutOfTheFolderIsNeverWritten() throws IOException {
        try (var preau = TestInstance.start(Map.of())) {
            var data = preau.bean(Settings.class).data();
            var outside =
                    Files.createTempFile(Path.of("target"), "outside", ".txt").toAbsolutePath();
            Files.writeString(outside, "à quelqu’un d’autre");
            Files.createSymbolicLink(data.resolve("lien"), outside);

            var restored = Restoration.intoNothing().restore(Restoration.backup(preau), NOW);

            assertThat(restored.data().resolve("lien")).doesNotExist();
        }
    }

    @Test
    void aBackupThatExistsIsNeverOverwritten() {
        try (var preau = TestInstance.start(Map.of())) {
            var file = Restoration.backup(preau);
            var before = file.toFile().length();

            assertThatThrownBy(() -> Backup.write(
                            preau.bean(Settings.class),
                            preau.bean(Database.class).address(),
                            file))
                    .hasMessage("Le fichier %s existe déjà : donnez un autre nom.".formatted(file));
            assertThat(file.toFile().length()).isEqualTo(before);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void migrate(ExternalDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations(TestDatabase.locations())
                .javaMigrations(WrittenInJava.migrations())
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static Settings settings(ExternalDatabase database, Path data) {
        return Settings.read(Map.of(
                "PREAU_DATA", data.toString(),
                "PREAU_DATABASE_URL", database.url(),
                "PREAU_DATABASE_USER", database.user(),
                "PREAU_DATABASE_PASSWORD", database.password()));
    }

    private static JdbcClient jdbc(ExternalDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }
}
