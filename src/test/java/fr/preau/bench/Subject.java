package fr.preau.bench;

import fr.preau.Preau;
import fr.preau.platform.Settings.ExternalDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Préau in a process of its own, as it is run for real, on a given database or its own. */
final class Subject implements AutoCloseable {

    private final Process process;
    private final String url;

    private Subject(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static Process launch(Optional<ExternalDatabase> database, List<String> arguments) throws IOException {
        return launch(database, arguments, Map.of());
    }

    private static Process launch(
            Optional<ExternalDatabase> database, List<String> arguments, Map<String, String> settings)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Preau.class.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PREAU_POSTS_PER_MINUTE", "0");
        builder.environment().putAll(settings);
        database.ifPresent(address -> {
            builder.environment().put("PREAU_DATABASE_URL", address.url());
            builder.environment().put("PREAU_DATABASE_USER", address.user());
            builder.environment().put("PREAU_DATABASE_PASSWORD", address.password());
        });
        return builder.start();
    }

    /** Starts it and waits until it says that it is ready. */
    static Subject start(Optional<ExternalDatabase> database, Path data) throws IOException {
        return start(database, data, Map.of());
    }

    /** With these settings too. */
    static Subject start(Optional<ExternalDatabase> database, Path data, Map<String, String> settings)
            throws IOException {
        var process = launch(
                database,
                List.of("start", "--port", Integer.toString(Ports.free()), "--data", data.toString()),
                settings);
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Préau est prêt : ")) {
                drain(lines);
                return new Subject(
                        process, line.substring("Préau est prêt : ".length()).replaceAll("/$", ""));
            }
        }
        throw new IOException("Préau did not start");
    }

    /** A pipe that nobody reads fills up and holds the writer. */
    private static void drain(BufferedReader lines) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
    }

    static void importDocument(Optional<ExternalDatabase> database, Path data, Path document)
            throws IOException, InterruptedException {
        var process = launch(database, List.of("import", document.toString(), "--publish", "--data", data.toString()));
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the document was not imported: " + output);
        }
    }

    String url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
