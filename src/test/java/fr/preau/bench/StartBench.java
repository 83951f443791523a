package fr.preau.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a start takes on a new and on a known folder, and what everything weighs, database included. */
final class StartBench {

    private StartBench() {}

    static void run() throws Exception {
        var data = Files.createTempDirectory("preau-bench").resolve("data");
        var fresh = start(data);
        var known = start(data);
        Bench.row("start, fresh over known folder (s)", fresh, known, "");
        Bench.note("without the start-up cache that ./preau makes at build time");
    }

    private static double start(Path data) throws IOException {
        var started = System.nanoTime();
        try (var preau = Subject.start(Optional.empty(), data)) {
            var seconds = (System.nanoTime() - started) / 1e9;
            Bench.note("resident memory, database included: %d MB".formatted(megabytes(preau, data)));
            return seconds;
        }
    }

    private static long megabytes(Subject preau, Path data) throws IOException {
        var server = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        var processes = Stream.concat(
                Stream.of(preau.pid(), server),
                ProcessHandle.of(server).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
        return processes.mapToLong(StartBench::kilobytes).sum() / 1024;
    }

    /** The proportional share, so that what processes have in common counts once. */
    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
