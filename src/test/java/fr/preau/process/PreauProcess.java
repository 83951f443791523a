package fr.preau.process;

import fr.preau.Preau;
import fr.preau.testing.Eventually;
import fr.preau.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Préau as its command line starts it: a process of its own, that can be killed. */
final class PreauProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Préau est prêt : (http://\\S+)/");

    /** A start that makes all tables, or an end that leaves an archive, on a machine that runs other tests. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    private PreauProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Runs that command, without waiting for anything. */
    static PreauProcess run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** The same, with these settings in its environment. */
    static PreauProcess run(Map<String, String> settings, String... arguments) {
        try {
            var output = Files.createTempFile(Path.of("target"), "process", ".log");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED"));
            command.addAll(Packed.options(arguments[0].equals("start")));
            command.add(Preau.class.getName());
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("PREAU_POSTS_PER_MINUTE", "0");
            builder.environment().putAll(settings);
            return new PreauProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PreauProcess untilReady() {
        Eventually.within(
                LONGEST,
                "ready: " + printed(),
                () -> !process.isAlive() || READY.matcher(printed()).find());
        if (!process.isAlive()) {
            throw new AssertionError(printed());
        }
        return this;
    }

    Visitor visitor() {
        var ready = READY.matcher(printed());
        if (!ready.find()) {
            throw new AssertionError(printed());
        }
        return new Visitor(ready.group(1));
    }

    int exit() {
        try {
            if (!process.waitFor(LONGEST)) {
                throw new AssertionError("still running: " + printed());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM: it is asked to end. */
    void stop() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing of it runs any more, not even a shutdown hook. */
    void kill() {
        process.destroyForcibly();
        exit();
    }

    @Override
    public void close() {
        process.destroy();
        exit();
    }
}
