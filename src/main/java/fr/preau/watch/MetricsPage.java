package fr.preau.watch;

import com.zaxxer.hikari.HikariDataSource;
import fr.preau.backup.BackupRuns;
import fr.preau.mail.Messages;
import fr.preau.platform.Settings;
import fr.preau.platform.job.JobStates;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/**
 * Figures for Prometheus (text format 0.0.4), for who shows the token of the settings; without one set there is no such
 * page. They count things, never people by name.
 */
@Controller
class MetricsPage {

    private final Settings settings;
    private final Watch watch;
    private final Messages messages;
    private final JobStates jobs;
    private final BackupRuns backups;
    private final DataSource pool;

    MetricsPage(
            Settings settings, Watch watch, Messages messages, JobStates jobs, BackupRuns backups, DataSource pool) {
        this.settings = settings;
        this.watch = watch;
        this.messages = messages;
        this.jobs = jobs;
        this.backups = backups;
        this.pool = pool;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(@RequestHeader(name = "Authorization", defaultValue = "") String shown) {
        var token = settings.operation()
                .metricsToken()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!MessageDigest.isEqual(bytes("Bearer " + token), bytes(shown))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .header("Cache-Control", "no-store")
                .body(text());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        var lines = new StringBuilder();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        gauge(lines, "preau_heap_used_bytes", "Heap in use.", memory.getUsed());
        gauge(lines, "preau_heap_max_bytes", "Heap at most.", memory.getMax());
        gauge(
                lines,
                "preau_uptime_seconds",
                "Since the process began.",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        if (pool instanceof HikariDataSource hikari) {
            var state = hikari.getHikariPoolMXBean();
            gauge(lines, "preau_connections_active", "Database connections in use.", state.getActiveConnections());
            gauge(lines, "preau_connections_awaited", "Who waits for one.", state.getThreadsAwaitingConnection());
        }
        head(lines, "preau_messages", "Messages by state.");
        messages.counts()
                .forEach((state, count) -> lines.append("preau_messages{state=\"%s\"} %d\n"
                        .formatted(state.name().toLowerCase(Locale.ROOT), count)));
        gauge(lines, "preau_jobs_late", "Jobs that should have begun five minutes ago.", jobs.late());
        gauge(
                lines,
                "preau_jobs_failing",
                "Tasks whose last runs failed.",
                jobs.failing().size());
        head(lines, "preau_troubles", "What an administrator should look at, by matter.");
        var troubles = watch.troubles();
        Arrays.stream(Watch.Matter.values())
                .forEach(matter -> lines.append("preau_troubles{matter=\"%s\"} %d\n"
                        .formatted(
                                matter.name().toLowerCase(Locale.ROOT),
                                troubles.stream()
                                        .filter(one -> one.matter() == matter)
                                        .count())));
        backups.lastWhole()
                .ifPresent(run -> gauge(
                        lines,
                        "preau_backup_last_seconds",
                        "When the last whole backup ended, since 1970.",
                        run.ended().getEpochSecond()));
        watch.disks().stream()
                .findFirst()
                .ifPresent(disk -> gauge(lines, "preau_disk_free_bytes", "Left for the data folder.", disk.free()));
        return lines.toString();
    }

    private static void head(StringBuilder lines, String name, String help) {
        lines.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(name, help, name));
    }

    private static void gauge(StringBuilder lines, String name, String help, long value) {
        head(lines, name, help);
        lines.append("%s %d\n".formatted(name, value));
    }
}
