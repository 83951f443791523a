package fr.preau.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.InFull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands about backups, with the embedded database, as a person types them. */
@InFull(beside = "RestoreTest, which restores without the commands")
class BackupProcessTest {

    private static final String DOCUMENT = """
            # Essai, à Lyon (/rencontre/essai)

            ## Programme

            ### Mardi 24 septembre 2199

            Jauge : 50 places

            **9h30 : Ouverture**
            """;

    @Test
    void aRunningInstanceIsBackedUpAndComesBackInAnotherFolder() throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "process-")
                .toAbsolutePath();
        var data = folder.resolve("data").toString();
        var file = folder.resolve("preau.backup").toString();
        var other = folder.resolve("other").toString();
        var document = Files.writeString(folder.resolve("document.md"), DOCUMENT);
        assertThat(PreauProcess.run("import", document.toString(), "--publish", "--data", data)
                        .exit())
                .isZero();
        try (var running = start(data)) {
            var form = running.visitor().form("essai");
            var day = Long.parseLong(
                    form.opened().html().select("input[name=days]").attr("value"));
            assertThat(form.day(day).with("email", "une@exemple.fr").send().status())
                    .isEqualTo(200);

            assertSays("Sauvegarde faite : " + file, 0, "backup", file, "--data", data);
            assertSays("existe déjà", 2, "backup", file, "--data", data);
        }
        assertSays("Essai réussi", 0, "drill", file);
        assertSays("n’est pas vide", 2, "restore", file, "--data", data);
        assertSays("Restauré : l’état du", 0, "restore", file, "--data", other);

        try (var again = start(other)) {
            assertThat(again.visitor().get("/rencontre/essai").words()).contains("Il reste 49 places");
        }
    }

    private static PreauProcess start(String data) {
        return PreauProcess.run("start", "--port", Integer.toString(PreauProcess.freePort()), "--data", data)
                .untilReady();
    }

    private static void assertSays(String words, int exit, String... command) {
        var process = PreauProcess.run(command);
        assertThat(process.exit()).as(process.printed()).isEqualTo(exit);
        assertThat(process.printed()).contains(words);
    }
}
