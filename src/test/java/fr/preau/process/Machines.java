package fr.preau.process;

import fr.preau.Preau;
import fr.preau.testing.Eventually;
import fr.preau.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machines of {@code docs/cluster.md} in network namespaces of this one; root alone can make them. */
final class Machines implements AutoCloseable {

    static final List<String> WITH_PREAU = List.of("one", "two");

    /** Where this machine stands in their network. */
    static final String HERE = "10.11.0.254";

    static final String DOOR = "http://10.11.0.3";
    private static final Map<String, String> ADDRESSES =
            Map.of("one", "http://10.11.0.1:8080", "two", "http://10.11.0.2:8080");
    private static final Path SCRIPT = Path.of("src", "test", "cluster", "machines");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path work;
    private final Map<String, String> settings;

    private Machines(Path work, Map<String, String> settings) {
        this.work = work;
        this.settings = settings;
    }

    /** Builds them, with both Préau answering at the door, which have these settings besides the document's. */
    static Machines build(Map<String, String> settings) throws IOException {
        var work = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "cluster-")
                .toAbsolutePath();
        var machines = new Machines(work, settings);
        machines.ask("end");
        machines.ask("build");
        WITH_PREAU.forEach(machines::startPreau);
        return machines;
    }

    /** Runs a command of Préau there to its end. */
    void run(String machine, List<String> arguments) {
        var log = work.resolve(machine).resolve("preau.log");
        var before = size(log);
        preau(machine, arguments);
        Eventually.within(LONGEST, "it has printed something", () -> size(log) > before);
    }

    void startPreau(String machine) {
        preau(machine, List.of("start"));
        awaitPreau(machine);
    }

    void awaitPreau(String machine) {
        Eventually.within(LONGEST, "Préau answers on " + machine, () -> answers(machine));
    }

    private static boolean answers(String machine) {
        try {
            return at(machine).get("/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void preau(String machine, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Preau.class.getName()));
        command.addAll(arguments);
        ask("preau", machine, command);
    }

    /** Préau of that machine, past the door. */
    static Visitor at(String machine) {
        return new Visitor(ADDRESSES.get(machine));
    }

    /** Which of them leads the database. */
    String leader() {
        return ask("leader").strip();
    }

    /** Until a commit is in two places again. */
    void awaitCopy() {
        Eventually.within(LONGEST, "a copy keeps up", () -> status("healthy") == 0);
    }

    void killDatabase(String machine) {
        ask("kill", machine);
    }

    void reviveDatabase(String machine) {
        ask("revive", machine);
    }

    void cut(String machine) {
        ask("cut", machine);
    }

    void join(String machine) {
        ask("join", machine);
    }

    /** At once, as when its power goes. */
    void killPreau(String machine) {
        ask("stop", machine);
    }

    private String ask(String what, String... arguments) {
        return ask(what, "", List.of(arguments));
    }

    private String ask(String what, String machine, List<String> more) {
        var command = new ArrayList<>(List.of(SCRIPT.toString(), what, work.toString()));
        if (!machine.isEmpty()) {
            command.add(machine);
        }
        command.addAll(more);
        try {
            var output = Files.createTempFile(work, "said", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(settings);
            var process = builder.start();
            var code = process.waitFor();
            var said = Files.readString(output);
            if (code != 0) {
                throw new AssertionError(command + " ended with " + code + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int status(String what) {
        try {
            return new ProcessBuilder(SCRIPT.toString(), what, work.toString())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ask("end");
    }
}
