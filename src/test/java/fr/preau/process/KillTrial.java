package fr.preau.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.French;
import fr.preau.testing.Eventually;
import fr.preau.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * SIGKILL in a rush, again and again on the same folder, to the application and to its database in turn: {@code ./preau
 * test --kills}, not in the suite, for it takes minutes. {@code -Dpreau.kills} says how many times.
 */
class KillTrial {

    private static final int KILLS = Integer.getInteger("preau.kills", 100);
    private static final int ANSWERS_BETWEEN = 40;
    private static final int SEATS = 100_000;
    private static final Pattern RECIPIENT = Pattern.compile("(?m)^To: .*?([a-z0-9.]+@exemple\\.fr)");
    private static final String DOCUMENT = """
            # Essai, à Lyon (/rencontre/essai)

            ## Programme

            ### Mardi 24 septembre 2199

            Jauge : %d places

            **9h30 : Ouverture**
            """.formatted(SEATS);

    private final Path folder = folder();
    private final Path data = folder.resolve("data");
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private long longest;

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kills-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreauProcess start() {
        return PreauProcess.run("start", "--port", Integer.toString(PreauProcess.freePort()), "--data", data.toString())
                .untilReady();
    }

    @Test
    void nothingAnsweredIsLostAndNobodyIsWrittenToTwice() throws IOException {
        var document = Files.writeString(folder.resolve("document.md"), DOCUMENT);
        assertThat(PreauProcess.run("import", document.toString(), "--publish", "--data", data.toString())
                        .exit())
                .isZero();
        var running = start();
        for (var kill = 1; kill <= KILLS; kill++) {
            running = kill % 2 == 0 ? killDatabase(running) : killApplication(running);
        }
        try (var last = running) {
            Eventually.within(
                    Duration.ofMinutes(3),
                    "a mail for each answered registration",
                    () -> recipients().containsAll(answered));
            Eventually.within(Duration.ofMinutes(1), "the page counts as many as were written to", () -> {
                var left = French.number(SEATS - recipients().size()).replace(French.NBSP, " ");
                return last.visitor().get("/rencontre/essai").words().contains("Il reste " + left + " places");
            });
            assertThat(recipients()).doesNotHaveDuplicates();
        }
        System.out.printf(
                "%d kills: %d answered, none lost, %d mails, none twice; service back after %d ms at the most%n",
                KILLS, answered.size(), recipients().size(), longest);
    }

    private PreauProcess killApplication(PreauProcess running) {
        rush(running.visitor(), running::kill);
        var dead = System.nanoTime();
        var again = start();
        longest = Math.max(longest, (System.nanoTime() - dead) / 1_000_000);
        return again;
    }

    /** Its first process: the others end for want of it. Préau brings it back, and the same process goes on. */
    private PreauProcess killDatabase(PreauProcess running) {
        rush(running.visitor(), () -> postgres().destroyForcibly());
        var dead = System.nanoTime();
        Eventually.within(
                Duration.ofMinutes(2), "a registration after the database's death", () -> register(running.visitor()));
        longest = Math.max(longest, (System.nanoTime() - dead) / 1_000_000);
        return running;
    }

    private ProcessHandle postgres() {
        try {
            var pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rush(Visitor visitor, Runnable kill) {
        var alive = new AtomicBoolean(true);
        var before = answered.size();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < 8; thread++) {
                keepRegistering(executor, visitor, alive);
            }
            Eventually.until("some answers", () -> answered.size() > before + ANSWERS_BETWEEN);
            kill.run();
            alive.set(false);
        }
    }

    private void keepRegistering(ExecutorService executor, Visitor visitor, AtomicBoolean alive) {
        executor.execute(() -> {
            while (alive.get()) {
                register(visitor);
            }
        });
    }

    /** Whether it was answered. */
    private boolean register(Visitor visitor) {
        var email = "personne" + number.incrementAndGet() + "@exemple.fr";
        try {
            var form = visitor.form("essai");
            var day = Long.parseLong(
                    form.opened().html().select("input[name=days]").attr("value"));
            return form.with("email", email).day(day).send().status() == 200 && answered.add(email);
        } catch (UncheckedIOException | NumberFormatException e) {
            return false;
        }
    }

    private List<String> recipients() {
        try (var files = Files.list(data.resolve("outbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(KillTrial::recipient)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String recipient(Path file) {
        try {
            var found = RECIPIENT.matcher(Files.readString(file).replaceAll("\r?\n[ \t]+", " "));
            return found.find() ? found.group(1) : "?";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
