package fr.preau.platform.database;

import com.sun.management.OperatingSystemMXBean;
import fr.preau.platform.Settings.ExternalDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on a free loopback port, with its files in one folder.
 *
 * <p>The server outlives a process that was killed; the next start stops that orphan (PostgreSQL then
 * recovers from its log) and starts its own. A server that dies is started again on the same port, so
 * that the pool's connections come back by themselves. PostgreSQL refuses to run as root: see
 * {@link ServerUser}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "preau";
    private static final int SMALLEST_CACHE = 128;
    private static final int LARGEST_CACHE = 4_096;

    private final Path folder;
    private final Optional<PreparedFolder> prepared;
    private final int port;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<ExternalDatabase> ready;

    /** Found at the start, for as long as the server runs; ourselves until then. */
    private volatile ServerUser user = new ServerUser.Ourselves();

    private EmbeddedPostgres(Path folder, Optional<PreparedFolder> prepared, int port) {
        this.folder = folder;
        this.prepared = prepared;
        this.port = port;
        this.ready = CompletableFuture.supplyAsync(
                this::launch, task -> Thread.ofVirtual().name("postgres-start").start(task));
    }

    /** Starts the server, making its files if there are none; returns at once, see {@link #address()}. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, Optional.empty());
    }

    /** The same; files that there are none of are copied from what the build prepared, if it did. */
    static EmbeddedPostgres start(Path folder, Optional<PreparedFolder> prepared) {
        return new EmbeddedPostgres(folder, prepared, freePort());
    }

    /** Waits for the server to take connections. */
    public ExternalDatabase address() {
        try {
            return ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Where the server that another process runs in that data folder takes connections. */
    static ExternalDatabase addressOfRunning(Path data) {
        var folder = data.resolve("postgres");
        try {
            var pid = Files.readAllLines(folder.resolve("data/postmaster.pid"));
            return address(Integer.parseInt(pid.get(3).strip()), password(folder));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new DataFolder.Unusable(
                    "L'instance du dossier %s n'est pas encore prête. Réessayez dans quelques secondes."
                            .formatted(data));
        }
    }

    private ExternalDatabase launch() {
        try {
            Files.createDirectories(folder);
            user = ServerUser.of(folder.resolve("data"));
            var home = programs();
            if (!Files.exists(folder.resolve("data/PG_VERSION"))) {
                initialise(home);
            }
            stopOrphan(home);
            startServer(home);
            return address(port, password(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + folder, e);
        }
    }

    private Path programs() throws IOException {
        return PostgresBinaries.unpackUnder(user.programs(folder), prepared);
    }

    private void initialise(Path home) throws IOException {
        var passwordFile = folder.resolve("password");
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var password = HexFormat.of().formatHex(secret);
        Files.deleteIfExists(passwordFile);
        OwnersAlone.file(passwordFile);
        Files.writeString(passwordFile, password);
        var partial = folder.resolve("initialising-" + UUID.randomUUID());
        var ready = prepared.flatMap(build -> build.files(home.getFileName().toString()));
        if (ready.isEmpty() || !copied(home, ready.get(), partial, password)) {
            make(home, partial, passwordFile);
        }
        Files.move(partial, folder.resolve("data"));
    }

    /** Whether a copy runs here: the build's machine may allow what this one does not, such as memory in /dev/shm. */
    private boolean copied(Path home, Path ready, Path partial, String password) throws IOException {
        try {
            copy(home, ready, partial, password);
            return true;
        } catch (DataFolder.Unusable e) {
            log.info("The database that the build prepared does not start on this machine; making one here", e);
            run(60, "rm", "-rf", partial.toString());
            return false;
        }
    }

    /** The copy has its own password before it takes its first connection, and is on the disk before it is used. */
    private void copy(Path home, Path ready, Path partial, String password) throws IOException {
        run(60, PreparedFolder.copying("077", ready, partial).toArray(String[]::new));
        runSaying(
                "ALTER ROLE %s PASSWORD '%s'\n".formatted(USER, password),
                60,
                home.resolve("bin/postgres").toString(),
                "--single",
                "-D",
                partial.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_min_error_statement=panic",
                "postgres");
        run(60, home.resolve("bin/initdb").toString(), "--pgdata=" + partial, "--sync-only");
    }

    private void make(Path home, Path partial, Path passwordFile) throws IOException {
        run(
                60,
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + partial,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-instructions");
    }

    private void stopOrphan(Path home) throws IOException {
        if (runningServer().isPresent()) {
            log.info("A database server was left by a process that ended abruptly; stopping it");
            pgCtl(home, "stop", "-m", "fast", "-t", "60");
        }
    }

    private void startServer(Path home) throws IOException {
        var options =
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c log_error_verbosity=terse -c shared_buffers=%dMB"
                        .formatted(port, cache());
        pgCtl(home, "start", "-l", folder.resolve("server.log").toString(), "-t", "120", "-o", options);
        runningServer().ifPresent(server -> server.onExit().thenRun(() -> startAgain(home)));
    }

    /** In megabytes: the quarter of memory that PostgreSQL's manual advises; none of it is taken before it is used. */
    private static int cache() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(system.getTotalMemorySize() / 4 / (1 << 20), SMALLEST_CACHE, LARGEST_CACHE);
    }

    private void startAgain(Path home) {
        if (closing.get()) {
            return;
        }
        log.warn("The database server ended by itself; starting it again");
        try {
            startServer(home);
        } catch (IOException | DataFolder.Unusable e) {
            log.error("The database server does not start; trying again in five seconds", e);
            CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS).execute(() -> startAgain(home));
        }
    }

    private void pgCtl(Path home, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                home.resolve("bin/pg_ctl").toString(),
                "-w",
                "-s",
                "-D",
                folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        run(130, command.toArray(String[]::new));
    }

    /** The server's process, if its file names one that is alive and is a PostgreSQL. */
    private Optional<ProcessHandle> runningServer() throws IOException {
        var file = folder.resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false));
    }

    private void run(int seconds, String... command) throws IOException {
        runSaying("", seconds, command);
    }

    private void runSaying(String input, int seconds, String... command) throws IOException {
        var words = new ArrayList<>(user.prefix());
        words.addAll(List.of(command));
        var output = folder.resolve("command.log");
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var said = process.outputWriter(StandardCharsets.UTF_8)) {
            said.write(input);
        }
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        throw new DataFolder.Unusable("La base embarquée n'a pas pu démarrer : %s %s (détails : %s)"
                .formatted(
                        Path.of(command[0]).getFileName(),
                        Files.readString(output).strip(),
                        folder.resolve("server.log")));
    }

    private static ExternalDatabase address(int port, String password) {
        return new ExternalDatabase("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), USER, password);
    }

    private static String password(Path folder) throws IOException {
        return Files.readString(folder.resolve("password")).strip();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server cleanly, waiting for its last checkpoint. */
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        try {
            ready.join();
            pgCtl(programs(), "stop", "-m", "fast", "-t", "60");
        } catch (IOException | RuntimeException e) {
            log.warn("The database server did not stop cleanly; the next start will recover", e);
        }
    }
}
