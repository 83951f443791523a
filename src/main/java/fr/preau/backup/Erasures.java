package fr.preau.backup;

import fr.preau.platform.Entries;
import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Settings;
import fr.preau.platform.database.OwnersAlone;
import fr.preau.platform.privacy.AddressErased;
import fr.preau.platform.privacy.RowCameBack;
import fr.preau.platform.privacy.RowForgotten;
import fr.preau.registration.PeopleErased;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The file of who was erased, which no backup holds: numbers of registrations and of rows, and of addresses a digest
 * under the instance's key, so that nobody is known by them. Each line is signed with that key too: the list of another
 * instance erases nobody here.
 */
@Component
public class Erasures {

    static final String FILE = "erasures.txt";

    private static final String PURPOSE = "erasure";
    private static final String ADDRESS = "erased-address";
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,18}|@\\S+|[a-z_]+:\\d{1,18}) (\\S+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

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
        var file = made();
        var listed = listed(file);
        add(
                file,
                people.registrations().stream()
                        .filter(number -> !has(listed, number))
                        .map(number -> line(Long.toString(number)))
                        .collect(Collectors.joining()));
        people.registrations().stream().filter(Erasures::small).forEach(number -> listed.set(Math.toIntExact(number)));
        known = new Known(Files.size(file), listed);
    }

    /** The same of an address: what is kept by it alone has no number of a person's. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    synchronized void note(AddressErased erased) throws IOException {
        add(made(), line(mark(erased.address())));
    }

    /** The same of a row that somebody was known by. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    synchronized void note(RowForgotten row) throws IOException {
        add(made(), line(row.table() + ":" + row.id()));
    }

    /** What stands for that address, in lower case, in the list. */
    String mark(String address) {
        return "@" + secret.sign(ADDRESS, address);
    }

    private Path made() throws IOException {
        var file = file(settings);
        if (!Files.exists(file)) {
            OwnersAlone.folder(Optional.ofNullable(file.getParent()).orElseThrow());
            OwnersAlone.file(file);
        }
        return file;
    }

    private String line(String who) {
        return "%s %s %s\n".formatted(clock.instant(), who, secret.sign(PURPOSE, who));
    }

    private static void add(Path file, String lines) throws IOException {
        Files.writeString(file, lines, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
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

    /** An address that was erased, by what stands for it. */
    record Mark(String mark, Instant at) {}

    /**
     * A list as it is read.
     *
     * @param unknown lines that are not of this instance, or were cut
     */
    public record Listed(List<Long> registrations, List<Mark> addresses, List<RowCameBack> rows, long unknown) {

        public Listed {
            registrations = List.copyOf(registrations);
            addresses = List.copyOf(addresses);
            rows = List.copyOf(rows);
        }

        /** What stands for the addresses that were erased since: who came back before has not asked again. */
        Set<String> erasedSince(Instant time) {
            return addresses.stream()
                    .filter(one -> !one.at.isBefore(time))
                    .map(Mark::mark)
                    .collect(Collectors.toSet());
        }
    }

    private enum Kind {
        REGISTRATION,
        ADDRESS,
        ROW
    }

    /** A line of this instance. */
    private record Entry(String who, Instant at) {

        Kind kind() {
            return NUMBER.matcher(who).matches() ? Kind.REGISTRATION : who.startsWith("@") ? Kind.ADDRESS : Kind.ROW;
        }

        RowCameBack row() {
            var parts = who.split(":", 2);
            return new RowCameBack(parts[0], Long.parseLong(parts[1]));
        }
    }

    /** What that file lists; empty if there is no such file. */
    Optional<Listed> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            var byReading = lines.filter(line -> !line.isBlank())
                    .map(this::entry)
                    .collect(Collectors.partitioningBy(Optional::isPresent));
            var byKind = Entries.of(byReading, true).stream()
                    .map(Optional::orElseThrow)
                    .collect(Collectors.groupingBy(Entry::kind));
            return Optional.of(new Listed(
                    byKind.getOrDefault(Kind.REGISTRATION, List.of()).stream()
                            .map(entry -> Long.valueOf(entry.who))
                            .distinct()
                            .toList(),
                    byKind.getOrDefault(Kind.ADDRESS, List.of()).stream()
                            .map(entry -> new Mark(entry.who, entry.at))
                            .toList(),
                    byKind.getOrDefault(Kind.ROW, List.of()).stream()
                            .map(Entry::row)
                            .distinct()
                            .toList(),
                    Entries.of(byReading, false).size()));
        } catch (IOException | UncheckedIOException e) {
            throw new BackupRefused(
                    "La liste des effacements %s ne peut pas être lue (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private Optional<Entry> entry(String line) {
        var matcher = LINE.matcher(line);
        try {
            return matcher.matches() && secret.verifies(PURPOSE, matcher.group(2), matcher.group(3))
                    ? Optional.of(new Entry(matcher.group(2), Instant.parse(matcher.group(1))))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
