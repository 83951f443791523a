package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.preau.platform.Settings;
import fr.preau.platform.database.DataFolder;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that only reads makes no instance of a folder that was typed wrong: its backup would be of nothing. */
class ReadingCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void aBackupOfNoInstanceIsRefused() {
        var file = folder.resolve("preau.backup");

        assertRefused(() -> BackupCommands.backUp(elsewhere(), file));
        assertThat(file).doesNotExist();
    }

    @Test
    void aPageOfNoInstanceIsRefused() {
        assertRefused(() -> Instance.joinExisting(elsewhere()).close());
    }

    private Settings elsewhere() {
        return Settings.read(Map.of("PREAU_DATA", folder.resolve("elsewhere").toString()));
    }

    private void assertRefused(ThrowingCallable command) {
        assertThatExceptionOfType(DataFolder.Unusable.class)
                .isThrownBy(command)
                .withMessageStartingWith(
                        "Aucune plateforme dans le dossier " + folder.resolve("elsewhere") + " : rien");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }
}
