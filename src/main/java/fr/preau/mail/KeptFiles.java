package fr.preau.mail;

import fr.preau.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files of {@link FolderTransport} go with the messages that they are of: a name erased here is in none there. */
@Repository
class KeptFiles {

    private static final Logger log = LoggerFactory.getLogger(KeptFiles.class);

    private static final Pattern NUMBERED = Pattern.compile("(\\d{8,18})\\.eml");

    private final JdbcClient jdbc;
    private final Path folder;

    KeptFiles(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.folder = settings.data().resolve("outbox");
    }

    /**
     * Removes, once the caller's transaction has committed, the files of messages that are forgotten by then; asked often
     * in one transaction, once. A file that cannot be removed fails nothing that is done: it waits for the next time.
     */
    void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            removeForgotten();
            return;
        }
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Removal.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new Removal());
        }
    }

    private final class Removal implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            removeForgotten();
        }
    }

    private void removeForgotten() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.list(folder)) {
            var files = all.filter(file ->
                            NUMBERED.matcher(file.getFileName().toString()).matches())
                    .collect(Collectors.toMap(KeptFiles::number, Function.identity()));
            remove(files);
        } catch (IOException | UncheckedIOException | DataAccessException e) {
            log.warn("The files of forgotten messages could not be looked for in {}", folder, e);
        }
    }

    private void remove(Map<Long, Path> files) {
        var known = new HashSet<>(jdbc.sql("SELECT id FROM message WHERE id = ANY (:numbers) AND recipient <> ''")
                .param("numbers", files.keySet().toArray(Long[]::new))
                .query(Long.class)
                .list());
        for (var file : files.entrySet()) {
            if (!known.contains(file.getKey())) {
                remove(file.getValue());
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("The file of a forgotten message could not be removed: {}", file, e);
        }
    }

    private static long number(Path file) {
        var name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - ".eml".length()));
    }
}
