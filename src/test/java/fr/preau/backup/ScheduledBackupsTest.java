package fr.preau.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.backup.ScheduledBackups.Standing;
import fr.preau.testing.Eventually;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduledBackupsTest {

    @Test
    void eachNightOneIsMadeAndReadBackAndTheOldestGo() throws IOException {
        var folder = folder();
        var others = Files.writeString(folder.resolve("notes.txt"), "à garder");
        try (var preau =
                TestInstance.start(Map.of("PREAU_BACKUP_FOLDER", folder.toString(), "PREAU_BACKUP_KEEP", "2"))) {
            var backups = preau.bean(ScheduledBackups.class);
            assertThat(backups.standing()).isEqualTo(new Standing.Expected());

            for (var night = 1; night <= 3; night++) {
                preau.clock().advance(Duration.ofDays(1));
                var wanted = night;
                Eventually.until("the night's backup is made", () -> runs(preau) == wanted && planned(preau));
            }

            assertThat(names(folder))
                    .containsExactly("notes.txt", "preau-2024-09-12-0900.backup", "preau-2024-09-13-0900.backup");
            assertThat(others).hasContent("à garder");
            assertThat(backups.standing()).isInstanceOf(Standing.Good.class);
            new BackupReader(folder.resolve("preau-2024-09-13-0900.backup"), Optional.empty()).verify();
        }
    }

    @Test
    void oneThatFailsOrDoesNotComeIsTold() throws IOException {
        var folder = folder().resolve("file");
        Files.writeString(folder, "not a folder");
        try (var preau = TestInstance.start(Map.of("PREAU_BACKUP_FOLDER", folder.toString()))) {
            var backups = preau.bean(ScheduledBackups.class);

            preau.clock().advance(Duration.ofDays(1));
            Eventually.until("the night's backup was tried", () -> runs(preau) == 1);

            assertThat(backups.standing()).isInstanceOfSatisfying(Standing.Bad.class, bad -> {
                assertThat(bad.lastWhole()).isEmpty();
                assertThat(bad.why()).isPresent();
            });
        }
    }

    /** Whether the next night is: a clock that moves before that skips it. */
    private static boolean planned(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT count(*) = 0 FROM scheduled_tasks WHERE picked")
                .query(Boolean.class)
                .single();
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "backups-")
                .toAbsolutePath();
    }

    private static int runs(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM backup_run")
                .query(Integer.class)
                .single();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("erasures.txt"))
                    .sorted()
                    .toList();
        }
    }
}
