package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.backup.Backup;
import fr.preau.backup.BackupRefused;
import fr.preau.platform.Settings;
import fr.preau.platform.database.Database;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.SmallDisk;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A disk that is full or read-only keeps nobody from registering, loses no message and leaves no half file. */
class DiskInTroubleTest {

    private record Trouble(Consumer<SmallDisk> begins, Consumer<SmallDisk> ends) {}

    static Stream<Named<Trouble>> troubles() {
        return Stream.of(
                Named.of("full", new Trouble(SmallDisk::fill, SmallDisk::empty)),
                Named.of("read-only", new Trouble(SmallDisk::readOnly, SmallDisk::writable)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whoRegistersMeanwhileIsTakenAndTheirMessageIsKeptOnceTheDiskIsWell(Trouble trouble) throws IOException {
        var data = folder();
        try (var disk = SmallDisk.at(data, 4);
                var preau = TestInstance.start(Map.of("PREAU_DATA", data.toString()))) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            trouble.begins.accept(disk);

            var address = Mailbox.at(preau).address();
            var answer =
                    preau.visitor().form(slug).with("email", address).day(day).send();
            PassingTime.until(preau, "one attempt was made", () -> attempts(preau, address) > 0);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(preau.confirmed(day)).isEqualTo(1);
            assertThat(state(preau, address)).isEqualTo("WAITING");
            assertThat(Organiser.at(preau).get("/gestion/messages").words()).contains("En attente");
            trouble.ends.accept(disk);
            PassingTime.until(
                    preau, "the message is kept", () -> state(preau, address).equals("KEPT"));
            assertThat(partials(data)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aBackupThatCannotBeWrittenSaysSoAndLeavesNoHalfFile(Trouble trouble) throws IOException {
        var folder = folder();
        try (var disk = SmallDisk.at(folder, 1);
                var preau = TestInstance.start(Map.of())) {
            preau.publish(cycle().day("2024-09-24", 10));
            trouble.begins.accept(disk);
            var before = names(folder);

            assertThatThrownBy(() -> Backup.write(
                            preau.bean(Settings.class),
                            preau.bean(Database.class).address(),
                            folder.resolve("preau.backup")))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageStartingWith("La sauvegarde n’a pas pu être écrite dans " + folder);

            assertThat(names(folder)).isEqualTo(before);
        }
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "disk-")
                .toAbsolutePath();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<Path> partials(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".partial")).toList();
        }
    }

    private static int attempts(TestInstance preau, String address) {
        return preau.jdbc()
                .sql("SELECT coalesce(max(attempts), 0) FROM message WHERE recipient = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    private static String state(TestInstance preau, String address) {
        return preau.jdbc()
                .sql("SELECT state FROM message WHERE recipient = :address")
                .param("address", address)
                .query(String.class)
                .single();
    }
}
