package fr.preau.bench;

import bare.BarePage;
import fr.preau.Preau;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How long the packaged application takes to its first page, on a new and on a known folder, and what
 * everything weighs, database included, beside the least that Spring Boot serves a page with.
 */
final class StartBench {

    private static final Path JAR = Path.of("target", "app", "preau.jar");
    private static final Path CACHE = Path.of("target", "app", "preau.aot");
    private static final int ROUNDS = 3;

    private StartBench() {}

    /** What one start took, in seconds, and weighed, in megabytes. */
    private record Start(double seconds, double megabytes) {}

    static void run() throws Exception {
        var bare = best(StartBench::bare);
        var fresh = best(() -> preau(Files.createTempDirectory("preau-bench").resolve("data")));
        var data = Files.createTempDirectory("preau-bench").resolve("data");
        preau(data);
        var known = best(() -> preau(data));
        Bench.row("start, fresh folder (s)", fresh.seconds, bare.seconds, "");
        Bench.row("start, known folder (s)", known.seconds, bare.seconds, "");
        Bench.row("resident memory (MB)", known.megabytes, bare.megabytes, "");
        Bench.note("reference: one page of Spring Boot on Jetty, without database, mail, jobs or security;");
        Bench.note("Préau's figures include PostgreSQL's own start and memory"
                + (packaged() ? "" : ", without its start-up cache"));
    }

    private interface Round {
        Start run() throws Exception;
    }

    private static Start best(Round round) throws Exception {
        var starts = new ArrayList<Start>();
        for (var count = 0; count < ROUNDS; count++) {
            starts.add(round.run());
        }
        return new Start(
                starts.stream().mapToDouble(Start::seconds).min().orElseThrow(),
                starts.stream().mapToDouble(Start::megabytes).min().orElseThrow());
    }

    private static boolean packaged() {
        return Files.exists(JAR) && Files.exists(CACHE);
    }

    private static Start bare() throws Exception {
        var port = Ports.free();
        return start(
                port,
                List.of(
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BarePage.class.getName(),
                        Integer.toString(port)));
    }

    private static Start preau(Path data) throws Exception {
        var port = Ports.free();
        var arguments = new ArrayList<>(
                List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"));
        if (packaged()) {
            arguments.addAll(List.of("-XX:AOTCache=" + CACHE, "-jar", JAR.toString()));
        } else {
            arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), Preau.class.getName()));
        }
        arguments.addAll(List.of("start", "--port", Integer.toString(port), "--data", data.toString()));
        return start(port, arguments);
    }

    private static Start start(int port, List<String> arguments) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        var started = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitFirstPage(port, process);
            return new Start((System.nanoTime() - started) / 1e9, megabytes(process));
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static void awaitFirstPage(int port, Process process) throws IOException {
        while (true) {
            try {
                var connection = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
                if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException("it did not start", e);
                }
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The process and all it started: the database's processes are its descendants. */
    private static double megabytes(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .mapToLong(handle -> kilobytes(handle.pid()))
                        .sum()
                / 1024.0;
    }

    /** The proportional share, so that what processes have in common counts once. */
    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
