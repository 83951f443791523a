package fr.preau.backup;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.backup.BackupRuns.Run;
import fr.preau.platform.Settings;
import fr.preau.platform.database.Database;
import fr.preau.platform.database.OwnersAlone;
import fr.preau.platform.job.RestartDeadJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A backup each day at its hour, once for all copies of an instance, where a folder is set; the oldest go. At a
 * change of the clocks an hour that does not exist is the next one, one that comes twice counts once.
 */
@Configuration(proxyBeanMethods = false)
public class ScheduledBackups {

    private static final Logger log = LoggerFactory.getLogger(ScheduledBackups.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private static final Pattern NAME = Pattern.compile("preau-\\d{4}-\\d{2}-\\d{2}-\\d{4}\\.backup");

    /** A day and what a late one may take. */
    private static final Duration LATE = Duration.ofHours(26);

    private final Settings settings;
    private final Database database;
    private final BackupRuns runs;
    private final Clock clock;

    ScheduledBackups(Settings settings, Database database, BackupRuns runs, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.runs = runs;
        this.clock = clock;
    }

    @Bean
    Task<Void> backupTask(RestartDeadJobs revival) {
        return Tasks.recurring(
                        "backup",
                        Schedules.daily(settings.zone(), settings.operation().backupTime()))
                .onDeadExecution(revival)
                .execute((_, _) -> settings.operation().backupFolder().ifPresent(this::run));
    }

    void run(Path folder) {
        var began = clock.instant();
        var file = folder.resolve(
                "preau-%s.backup".formatted(STAMP.format(LocalDateTime.ofInstant(began, settings.zone()))));
        try {
            OwnersAlone.folder(folder);
            var written = Backup.write(settings, database.address(), file);
            new BackupReader(file, settings.operation().backupPassphrase()).verify();
            runs.note(began, clock.instant(), file, written.bytes(), Optional.empty());
            removeOldest(folder);
        } catch (BackupRefused | IOException e) {
            log.error("No backup was made in {}", folder, e);
            runs.note(began, clock.instant(), file, 0, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** Only after a new one was read back whole. */
    private void removeOldest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var old = files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .skip(settings.operation().backupsKept())
                    .toList();
            for (var file : old) {
                Files.delete(file);
            }
        }
    }

    /** How backups stand. */
    public sealed interface Standing {

        /** No folder is set: none is made. */
        record Off() implements Standing {}

        /** The first is still to come. */
        record Expected() implements Standing {}

        record Good(Run last) implements Standing {}

        /** @param why the last attempt's failure; none if no attempt was made in time */
        record Bad(Optional<Run> lastWhole, Optional<String> why) implements Standing {}
    }

    public Standing standing() {
        if (settings.operation().backupFolder().isEmpty()) {
            return new Standing.Off();
        }
        var last = runs.last();
        if (last.isEmpty()) {
            return new Standing.Expected();
        }
        return last.get().failure().isEmpty() && !late(last.get().ended())
                ? new Standing.Good(last.get())
                : new Standing.Bad(runs.lastWhole(), last.get().failure());
    }

    private boolean late(Instant ended) {
        return ended.plus(LATE).isBefore(clock.instant());
    }
}
