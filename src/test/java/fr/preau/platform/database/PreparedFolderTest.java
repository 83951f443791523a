package fr.preau.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.testing.InFull;
import fr.preau.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@InFull(beside = "ProcessTest, whose first start copies it")
class PreparedFolderTest {

    @TempDir
    private static Path build;

    private static PreparedFolder prepared;

    @TempDir
    private Path data;

    @BeforeAll
    static void prepare() {
        PreparedFolder.make(Settings.read(Map.of("PREAU_DATA", build.toString())));
        prepared = new PreparedFolder(build);
    }

    @Test
    void theBuildLeavesNeitherAPasswordNorALockNorALog() throws IOException {
        try (var files = Files.walk(build)) {
            assertThat(files.map(file -> build.relativize(file).toString())
                            .filter(name -> !name.contains("server-") && !name.contains("/data/")))
                    .containsExactlyInAnyOrder("", "made-of", "postgres", "postgres/data");
        }
    }

    @Test
    void aFirstStartFindsEveryTableAndWhatMigrationsWroteAndNothingElse() throws SQLException {
        try (var server = EmbeddedPostgres.start(data, Optional.of(prepared))) {
            var source = source(server.address());

            assertThat(new RecognisedTables(source, ShippedMigrations.digest()).holds())
                    .as("recognised without Flyway")
                    .isTrue();
            assertThat(rows(source)).isEqualTo(rows(source(TestDatabase.fresh())));
        }
    }

    @Test
    void eachCopyHasAPasswordOfItsOwnAndFilesThatNobodyElseReads() throws IOException {
        try (var one = EmbeddedPostgres.start(data.resolve("one"), Optional.of(prepared));
                var other = EmbeddedPostgres.start(data.resolve("other"), Optional.of(prepared))) {
            var mine = one.address();
            var theirs = other.address();

            assertThat(opens(mine)).as("my password").isTrue();
            assertThat(mine.password()).hasSize(48).isNotEqualTo(theirs.password());
            assertThat(opens(new ExternalDatabase(mine.url(), mine.user(), theirs.password())))
                    .as("another copy's password")
                    .isFalse();
            for (var file : List.of("data", "data/base", "data/global")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                data.resolve("one").resolve(file))))
                        .as(file)
                        .isEqualTo("rwx------");
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("one/data/global/pg_control"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatIsUnfinishedOrOfAnotherBuildOrForOtherProgramsIsLeftAside() throws IOException {
        var programs = programs();
        assertThat(prepared.files(programs)).isPresent();
        assertThat(prepared.programs(programs)).isPresent();
        assertThat(prepared.files("server-1")).as("for other programs").isEmpty();
        assertThat(prepared.programs("server-1")).as("other programs").isEmpty();

        var another = new PreparedFolder(data);
        Files.createDirectories(data.resolve("postgres").resolve(programs));
        assertThat(another.programs(programs)).as("stopped in the middle").isEmpty();
        assertThat(another.files(programs)).as("stopped in the middle").isEmpty();

        Files.writeString(data.resolve("made-of"), "another-build " + programs);
        assertThat(another.files(programs)).as("of another build").isEmpty();
    }

    @Test
    void aFolderThatWasPreparedForAnotherBuildIsMadeAnew() throws IOException {
        Files.createDirectories(data.resolve("build/postgres/data"));
        Files.writeString(data.resolve("build/made-of"), "another-build " + programs());

        try (var server =
                EmbeddedPostgres.start(data.resolve("mine"), Optional.of(new PreparedFolder(data.resolve("build"))))) {
            assertThat(rows(source(server.address()))).isEmpty();
        }
    }

    @Test
    void aPreparedDatabaseThatDoesNotStartOnThisMachineIsMadeAnew() throws IOException, InterruptedException {
        var copy = data.resolve("build");
        assertThat(new ProcessBuilder("cp", "-R", build.toString(), copy.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(
                copy.resolve("postgres/data/postgresql.conf"),
                "\ndynamic_shared_memory_type = none_here\n",
                StandardOpenOption.APPEND);

        try (var server = EmbeddedPostgres.start(data.resolve("mine"), Optional.of(new PreparedFolder(copy)))) {
            assertThat(opens(server.address())).isTrue();
            assertThat(rows(source(server.address()))).isEmpty();
        }
        try (var files = Files.list(data.resolve("mine"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("initialising"));
        }
    }

    private static String programs() throws IOException {
        try (var folders = Files.list(build.resolve("postgres"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("server-"))
                    .findAny()
                    .orElseThrow();
        }
    }

    /** How many rows each table has. */
    private static Map<String, Long> rows(DriverManagerDataSource source) {
        var jdbc = JdbcClient.create(source);
        var counts = new TreeMap<String, Long>();
        jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("SELECT count(*) FROM \"" + table + '"')
                                .query(Long.class)
                                .single()));
        return counts;
    }

    private static DriverManagerDataSource source(ExternalDatabase address) {
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }

    private static boolean opens(ExternalDatabase address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
