package fr.preau.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody else on the machine reads the data folder. */
class OwnersAloneTest {

    @TempDir
    private Path somewhere;

    @Test
    void aNewDataFolderIsItsOwnersAlone() throws IOException {
        var data = somewhere.resolve("a/data");

        try (var _ = DataFolder.take(data).orElseThrow()) {
            assertThat(rights(data)).isEqualTo("rwx------");
        }
    }

    @Test
    void whatAnEarlierVersionLeftOpenIsShutAtTheNextStart() throws IOException {
        var outbox = Files.createDirectories(somewhere.resolve("data/outbox"));
        var letter = Files.writeString(outbox.resolve("00000001.eml"), "To: claire@exemple.fr");
        for (var path : new Path[] {outbox.getParent(), outbox}) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(letter, PosixFilePermissions.fromString("rw-r--r--"));

        try (var _ = DataFolder.take(outbox.getParent()).orElseThrow()) {
            assertThat(rights(outbox.getParent())).isEqualTo("rwx------");
            assertThat(rights(outbox)).isEqualTo("rwx------");
            assertThat(rights(letter)).isEqualTo("rw-------");
        }
    }

    @Test
    void severalMayNeedTheSameNewFolderAtOnce() {
        for (var round = 0; round < 50; round++) {
            var folder = somewhere.resolve("outbox" + round);

            var made =
                    IntStream.range(0, 4).parallel().mapToObj(_ -> made(folder)).toList();

            assertThat(made).containsOnly("rwx------");
        }
    }

    private static String made(Path folder) {
        try {
            OwnersAlone.folder(folder);
            return rights(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
