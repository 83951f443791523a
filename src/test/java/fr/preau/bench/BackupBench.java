package fr.preau.bench;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.Preau;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * A backup of a million registrations and five gigabytes of files, by the command in a process of little memory, beside
 * a plain {@code COPY} of the same tables and {@code tar} of the same files. {@code -Dpreau.bench.people} and {@code
 * -Dpreau.bench.gigabytes} make it smaller.
 */
final class BackupBench {

    private static final int PEOPLE = Integer.getInteger("preau.bench.people", 1_000_000);
    private static final int GIGABYTES = Integer.getInteger("preau.bench.gigabytes", 5);
    private static final int FILES_A_GIGABYTE = 20;
    private static final int CYCLES = 10;

    /** Whatever is backed up and restored has to fit through. */
    private static final String MEMORY = "-Xmx96m";

    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(200);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double MEGA = 1e6;

    private BackupBench() {}

    static void run() throws IOException, InterruptedException, SQLException {
        if (!Tool.need("backup", "tar")) {
            return;
        }
        TestDatabase.waitForTheDisk();
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-backup-")
                .toAbsolutePath();
        try {
            var data = Files.createDirectories(folder.resolve("data"));
            var database = TestDatabase.fresh();
            fill(database);
            files(Files.createDirectory(data.resolve("shared")));
            measure(folder, data, database);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(Path folder, Path data, ExternalDatabase database)
            throws IOException, InterruptedException, SQLException {
        var copied = System.nanoTime();
        var bytes = copy(database, folder.resolve("tables"));
        Tool.run(List.of("tar", "-cf", folder.resolve("files.tar").toString(), "-C", data.toString(), "shared"));
        force(folder.resolve("files.tar"));
        bytes += Files.size(folder.resolve("files.tar"));
        var reference = seconds(copied);
        Files.delete(folder.resolve("files.tar"));
        Files.delete(folder.resolve("tables"));

        var file = folder.resolve("preau.backup");
        var backup = command(database, "backup", file.toString(), "--data", data.toString());
        Bench.row("a backup, MB/s", bytes / MEGA / backup.seconds, bytes / MEGA / reference, "");
        Bench.note("%,d registrations and %d GB of files, %,d MB in all; in at most %d MB of memory (%s)"
                .formatted(PEOPLE, GIGABYTES, (long) (bytes / MEGA), backup.peak / 1_000, MEMORY));
        FileSystemUtils.deleteRecursively(data);

        var restored = folder.resolve("restored");
        var restore = command(TestDatabase.empty(), "restore", file.toString(), "--data", restored.toString());
        Bench.note(
                "restored in %.0f s, %.0f MB/s, in at most %d MB of memory; a backup took %.0f s, plain COPY and tar %.0f s"
                        .formatted(
                                restore.seconds,
                                bytes / MEGA / restore.seconds,
                                restore.peak / 1_000,
                                backup.seconds,
                                reference));
    }

    private static void fill(ExternalDatabase database) {
        try (var preau = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), Map.of())) {
            for (var number = 0; number < CYCLES; number++) {
                preau.publish(cycle().day("2024-11-12", 100_000).day("2024-12-10", 100_000));
            }
            preau.jdbc().sql("UPDATE day_gauge SET capacity = 1000000").update();
            var cycles = preau.jdbc()
                    .sql("SELECT id FROM cycle ORDER BY id")
                    .query(Long.class)
                    .list();
            Crowd.fill(database, cycles, PEOPLE);
        }
    }

    /** What speakers share is compressed already: no byte of it says the next. */
    private static void files(Path folder) throws IOException {
        var random = new Random(20240910);
        var piece = new byte[1_000_000_000 / FILES_A_GIGABYTE];
        for (var number = 0; number < GIGABYTES * FILES_A_GIGABYTE; number++) {
            random.nextBytes(piece);
            Files.write(folder.resolve("%04d.pdf".formatted(number)), piece);
        }
    }

    /** How many bytes they are. */
    private static long copy(ExternalDatabase database, Path file) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var table : tables(database)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY \"" + table + "\" TO STDOUT (FORMAT binary)", out);
            }
        }
        force(file);
        return Files.size(file);
    }

    private static List<String> tables(ExternalDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** @param peak of resident memory, in kilobytes */
    private record Done(double seconds, long peak) {}

    private static Done command(ExternalDatabase database, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Preau.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("PREAU_DATABASE_URL", database.url());
        builder.environment().put("PREAU_DATABASE_USER", database.user());
        builder.environment().put("PREAU_DATABASE_PASSWORD", database.password());
        var began = System.nanoTime();
        var process = builder.start();
        var peak = 0L;
        while (!process.waitFor(BETWEEN_TWO_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + process.exitValue());
        }
        return new Done(seconds(began), peak);
    }

    /** 0 once it has ended. */
    private static long peak(Process process) {
        try {
            var status = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
            return status.find() ? Long.parseLong(status.group(1)) : 0;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
