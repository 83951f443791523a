package fr.preau.backup;

import fr.preau.platform.Entries;
import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Settings;
import fr.preau.platform.database.OwnersAlone;
import fr.preau.registration.PeopleErased;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The file of who was erased, which no backup holds: numbers alone, nobody is known by them. Each line is signed with
 * the instance's key, so that the list of another instance erases nobody here.
 */
@Component
public class Erasures {

    static final String FILE = "erasures.txt";

    private static final String PURPOSE = "erasure";
    private static final Pattern LINE = Pattern.compile("\\S+ (\\d{1,18}) (\\S+)");

    private final Settings settings;
    private final InstanceSecret secret;
    private final Clock clock;
    private Known known = new Known(-1, new BitSet());

    Erasures(Settings settings, InstanceSecret secret, Clock clock) {
        this.settings = settings;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * What the file listed when it had that many bytes: a night adds to it a thousand times, and reading it as often
     * would take longer than forgetting. Another process that adds to it makes it longer.
     */
    private record Known(long bytes, BitSet numbers) {}

    /** Beside the backups where they have a folder; else in the data folder. */
    public static Path file(Settings settings) {
        return settings.operation().backupFolder().orElseGet(settings::data).resolve(FILE);
    }

    /**
     * Before the commit: somebody who is forgotten and in no list would come back, somebody in the list whose erasure
     * failed is erased once more. If the list cannot be written, nobody is told that it was done.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    synchronized void note(PeopleErased people) throws IOException {
        var file = file(settings);
        if (!Files.exists(file)) {
            OwnersAlone.folder(Optional.ofNullable(file.getParent()).orElseThrow());
            OwnersAlone.file(file);
        }
        var listed = listed(file);
        Files.writeString(
                file,
                people.registrations().stream()
                        .filter(number -> !has(listed, number))
                        .map(number -> "%s %d %s\n"
                                .formatted(clock.instant(), number, secret.sign(PURPOSE, Long.toString(number))))
                        .collect(Collectors.joining()),
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
        people.registrations().stream().filter(Erasures::small).forEach(number -> listed.set(Math.toIntExact(number)));
        known = new Known(Files.size(file), listed);
    }

    private BitSet listed(Path file) throws IOException {
        if (known.bytes == Files.size(file)) {
            return known.numbers;
        }
        var numbers = new BitSet();
        read(file).map(Listed::registrations).orElse(List.of()).stream()
                .filter(Erasures::small)
                .forEach(number -> numbers.set(Math.toIntExact(number)));
        return numbers;
    }

    /** One beyond that is listed twice, which forgets nobody twice. */
    private static boolean small(long number) {
        return number <= Integer.MAX_VALUE;
    }

    private static boolean has(BitSet listed, long number) {
        return small(number) && listed.get(Math.toIntExact(number));
    }

    /**
     * A list as it is read.
     *
     * @param unknown lines that are not of this instance, or were cut
     */
    public record Listed(List<Long> registrations, long unknown) {

        public Listed {
            registrations = List.copyOf(registrations);
        }
    }

    /** What that file lists; empty if there is no such file. */
    Optional<Listed> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            var byReading = lines.filter(line -> !line.isBlank())
                    .map(this::number)
                    .collect(Collectors.partitioningBy(Optional::isPresent));
            return Optional.of(new Listed(
                    Entries.of(byReading, true).stream()
                            .map(Optional::orElseThrow)
                            .distinct()
                            .toList(),
                    Entries.of(byReading, false).size()));
        } catch (IOException | UncheckedIOException e) {
            throw new BackupRefused(
                    "La liste des effacements %s ne peut pas être lue (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private Optional<Long> number(String line) {
        var matcher = LINE.matcher(line);
        return matcher.matches() && secret.verifies(PURPOSE, matcher.group(1), matcher.group(2))
                ? Optional.of(Long.valueOf(matcher.group(1)))
                : Optional.empty();
    }
}
