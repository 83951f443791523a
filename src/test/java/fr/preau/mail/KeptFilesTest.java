package fr.preau.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgetting in the outbox neither repeats itself nor fails what was done. */
class KeptFilesTest {

    private TestInstance preau;

    @BeforeEach
    void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    @Test
    void askedOftenInOneTransactionItLooksOnceAfterIt() {
        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            var before = registered();
            forget();
            forget();
            preau.bean(Outbox.class).forget(List.of("NONE"), List.of(1L));

            assertThat(registered()).isEqualTo(before + 1);
        });
    }

    @Test
    void aFileThatCannotBeRemovedKeepsNothingElseFromHappening() throws IOException {
        var outbox = Files.createDirectories(preau.data().resolve("outbox"));
        var stuck = Files.createFile(
                Files.createDirectory(outbox.resolve("99999998.eml")).resolve("within"));
        var forgotten = written(outbox, "99999997.eml");
        var later = written(outbox, "99999999.eml");
        var after = outbox.resolve("after");

        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            forget();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    written(outbox, after.getFileName().toString());
                }
            });
        });

        assertThat(stuck).exists();
        assertThat(forgotten).doesNotExist();
        assertThat(later).doesNotExist();
        assertThat(after).exists();
    }

    private void forget() {
        preau.bean(KeptFiles.class).forget();
    }

    private static int registered() {
        return TransactionSynchronizationManager.getSynchronizations().size();
    }

    private static Path written(Path folder, String name) {
        try {
            return Files.writeString(folder.resolve(name), "Bonjour");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
