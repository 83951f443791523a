package fr.preau.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A start that fails never ends without a word. */
class FailedStartTest {

    private Path data;

    @BeforeEach
    void folder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "failed-start-")
                .toAbsolutePath();
    }

    @AfterEach
    void leaveNothing() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    /** An address kept for examples (RFC 5737) is no machine's. */
    @Test
    void anAddressOfAnotherMachineIsToldInPlainWords() {
        var start = PreauProcess.run(
                Map.of("PREAU_BIND", "192.0.2.55"), "start", "--port", "8123", "--data", data.toString());

        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.printed())
                .contains("Préau ne peut pas écouter sur 192.0.2.55, port 8123 (")
                .doesNotContain("\tat ");
    }

    @Test
    void whatNobodyForesawIsToldAllTheSame() throws IOException {
        Files.writeString(data.resolve("postgres"), "");

        var start = PreauProcess.run("start", "--port", "0", "--data", data.toString());

        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.printed()).contains("Préau s’arrête sur une erreur").contains("could not be started");
    }
}
