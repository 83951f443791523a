package fr.preau.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resource.Stored;
import fr.preau.resource.file.FileType;
import fr.preau.resource.file.SharedFiles;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One file that several people gave: it goes with the last of them, and not before. */
class NamedFilesTest {

    private final TestInstance preau = TestInstance.shared();
    private final NamedFiles named = preau.bean(NamedFiles.class);
    private final Resources resources = preau.bean(Resources.class);
    private final SharedFiles files = preau.bean(SharedFiles.class);

    @Test
    void aFileGoesWithTheLastThatNamesIt() {
        var sha256 = "ab".repeat(32);
        store(sha256);
        var first = kept(sha256);
        var second = kept(sha256);

        named.delete(first, files::delete);
        assertThat(files.holds(sha256)).isTrue();
        named.delete(second, files::delete);
        assertThat(files.holds(sha256)).isFalse();
    }

    @Test
    void whoeverGivesAFileAgainWhileItGoesHasItOrIsTold() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 30; round++) {
                var sha256 = "%064x".formatted(0xf00d_0000L + round);
                store(sha256);
                var before = kept(sha256);

                var goes = both.submit(() -> named.delete(before, files::delete));
                var comes = both.submit(() -> named.add(content(sha256), files::holds));
                goes.get();

                assertThat(files.holds(sha256)).isEqualTo(comes.get().isPresent());
            }
        }
    }

    private Resource kept(String sha256) {
        return named.add(content(sha256), files::holds)
                .flatMap(resources::withId)
                .orElseThrow();
    }

    private void store(String sha256) {
        try {
            Files.createDirectories(files.file(sha256).getParent());
            Files.writeString(files.file(sha256), "%PDF-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content content(String sha256) {
        return new Content(
                Optional.empty(),
                "",
                Optional.empty(),
                ResourceKind.DOCUMENT,
                "Deux fois donné",
                "",
                List.of(),
                List.of(),
                LocalDate.of(2024, 9, 3),
                "",
                Optional.of(new Stored(sha256, FileType.PDF, 5)),
                "");
    }
}
