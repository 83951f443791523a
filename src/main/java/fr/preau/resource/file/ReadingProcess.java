package fr.preau.resource.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Starts a process with little memory and little time for each file that is taken apart, and ends it if need be. */
@Component
class ReadingProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    /** What became of it. */
    enum Outcome {
        READ,
        ENCRYPTED,
        TOO_WIDE,
        /** The process ended on the file, or had to be ended. */
        UNREAD
    }

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @param out where it writes what the file says, or the picture drawn anew */
    Outcome read(FileType type, Path file, Path out) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return run(new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ContentReader.class.getName(),
                    type.name(),
                    file.toAbsolutePath().toString(),
                    out.toAbsolutePath().toString())));
        } finally {
            turns.release();
        }
    }

    private static Outcome run(ProcessBuilder words) throws IOException {
        words.environment().clear();
        var process = words.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.UNREAD;
            }
            return switch (process.exitValue()) {
                case 0 -> Outcome.READ;
                case ContentReader.ENCRYPTED -> Outcome.ENCRYPTED;
                case ContentReader.TOO_WIDE -> Outcome.TOO_WIDE;
                default -> Outcome.UNREAD;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.UNREAD;
        } finally {
            process.destroyForcibly();
        }
    }
}
