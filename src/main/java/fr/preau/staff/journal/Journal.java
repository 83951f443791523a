package fr.preau.staff.journal;

import fr.preau.platform.SearchText;
import fr.preau.staff.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The journal of what the staff did: lines are added and read, the database refuses the rest. */
@NamedInterface("journal")
@Repository
public class Journal {

    private static final int LONGEST_NOTE = 1_000;
    private static final int AT_ONCE = 500;
    private static final String STRANGER = "Quelqu’un sans compte reconnu";

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a line is about, by numbers; a day without its cycle is of no use. */
    public record About(Optional<Long> cycle, Optional<Long> registration, Optional<Long> day) {

        public static final About THE_HOUSE = new About(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Which lines; an empty part asks for nothing.
     *
     * @param from the first moment, {@code until} the first one after
     * @param words all of them stand in the line, without accents or case
     * @param people registrations that the same words name
     */
    public record Filter(
            Optional<Long> account,
            List<AuditAction> deeds,
            Optional<Long> cycle,
            Optional<Instant> from,
            Optional<Instant> until,
            String words,
            Collection<Long> people) {

        public Filter {
            deeds = List.copyOf(deeds);
            people = List.copyOf(people);
        }
    }

    /** Adds a line, at this moment. */
    public void add(Account account, AuditAction deed, About about, String note) {
        add(Optional.of(account), account.name(), deed, about, note);
    }

    /** Adds a line about what a program did with its token, at this moment. */
    public void addOfProgram(String program, AuditAction deed, About about, String note) {
        add(Optional.empty(), program, deed, about, note);
    }

    /** Adds a line about somebody who is nobody of the staff, as far as is known. */
    public void addOfStranger(AuditAction deed, String note) {
        add(Optional.empty(), STRANGER, deed, About.THE_HOUSE, note);
    }

    private void add(Optional<Account> account, String by, AuditAction deed, About about, String note) {
        var kept = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE - 1) + "…" : note;
        if (deed.matter().isSecurity()) {
            SecurityLog.tell(account, deed, kept);
        }
        jdbc.sql("""
                INSERT INTO journal_line
                    (at, account_id, by_whom, deed, cycle_id, registration_id, day_id, note, search_key)
                VALUES (:at, :account, :by, :deed, :cycle, :registration, :day, :note, :key)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account.map(Account::id).orElse(null))
                .param("by", by)
                .param("deed", deed.name())
                .param("cycle", about.cycle.orElse(null))
                .param("registration", about.registration.orElse(null))
                .param("day", about.day.orElse(null))
                .param("note", kept)
                .param("key", key(String.join(" ", deed.label(), by, kept)))
                .update();
    }

    /** That many, the latest first, from before that line on. */
    public List<JournalLine> some(Filter filter, Optional<Long> before, int most) {
        var asked = new Asked(filter);
        before.ifPresent(id -> asked.where("id < :before", "before", id));
        return jdbc.sql(asked.select() + "LIMIT :most")
                .params(asked.values)
                .param("most", most)
                .query(Journal::line)
                .list();
    }

    /** Every line, the latest first, a few at a time within a transaction; to be closed. */
    public Stream<JournalLine> all(Filter filter) {
        var asked = new Asked(filter);
        return jdbc.sql(asked.select()).params(asked.values).withFetchSize(AT_ONCE).query(Journal::line).stream();
    }

    /** How often each was done, from the first moment on and before the second; what was not done is not among them. */
    public Map<AuditAction, Integer> counts(Instant from, Instant until) {
        var found = new EnumMap<AuditAction, Integer>(AuditAction.class);
        jdbc.sql("SELECT deed, count(*) AS times FROM journal_line WHERE at >= :from AND at < :until GROUP BY deed")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var times = row.getInt("times");
                    AuditAction.named(row.getString("deed")).ifPresent(deed -> found.put(deed, times));
                });
        return found;
    }

    /** Takes away by whom, and the words, of what was done before that moment. */
    public void forgetBefore(Instant moment) {
        jdbc.sql("""
                UPDATE journal_line
                SET account_id = NULL, by_whom = '', note = '', search_key = ''
                WHERE at < :moment AND by_whom <> ''
                """).param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }

    /**
     * What that account did stays, and names its number instead of the person; so do lines that speak of it.
     *
     * @param called names and addresses, none of which is anybody else's
     * @see Called for which words of a line are theirs
     */
    public void rename(long account, Collection<String> called, String otherwise) {
        var names = new Called(called);
        jdbc.sql("""
                SELECT id, account_id = :account AS own, by_whom, deed, note
                FROM journal_line
                WHERE by_whom <> ''
                  AND (account_id = :account
                       OR EXISTS (SELECT 1 FROM unnest(:called::text[]) c WHERE position(lower(c) IN lower(note)) > 0))
                """)
                .param("account", account)
                .param("called", names.sought().toArray(String[]::new))
                .query((row, _) -> new Spoken(
                        row.getLong("id"),
                        row.getBoolean("own") ? otherwise : row.getString("by_whom"),
                        row.getString("deed"),
                        names.otherwise(row.getString("note"), otherwise)))
                .list()
                .forEach(line -> jdbc.sql(
                                "UPDATE journal_line SET by_whom = :by, note = :note, search_key = :key WHERE id = :id")
                        .param("id", line.id)
                        .param("by", line.by)
                        .param("note", line.note)
                        .param(
                                "key",
                                key(String.join(
                                        " ",
                                        AuditAction.named(line.deed)
                                                .map(AuditAction::label)
                                                .orElse(""),
                                        line.by,
                                        line.note)))
                        .update());
    }

    private record Spoken(long id, String by, String deed, String note) {}

    /** Only the conditions that are asked for. */
    private static final class Asked {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> values = new HashMap<>();

        Asked(Filter filter) {
            filter.account.ifPresent(id -> where("account_id = :account", "account", id));
            filter.cycle.ifPresent(id -> where("cycle_id = :cycle", "cycle", id));
            filter.from.ifPresent(at -> where("at >= :from", "from", at.atOffset(ZoneOffset.UTC)));
            filter.until.ifPresent(at -> where("at < :until", "until", at.atOffset(ZoneOffset.UTC)));
            if (!filter.deeds.isEmpty()) {
                where(
                        "deed IN (:deeds)",
                        "deeds",
                        filter.deeds.stream().map(AuditAction::name).toList());
            }
            words(filter);
        }

        private void words(Filter filter) {
            var words = Arrays.stream(key(filter.words).split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.isEmpty()) {
                return;
            }
            var all = new ArrayList<String>();
            for (var word : words) {
                all.add("position(:word%d IN search_key) > 0".formatted(all.size()));
                values.put("word" + (all.size() - 1), word);
            }
            var said = String.join(" AND ", all);
            if (filter.people.isEmpty()) {
                conditions.add("(" + said + ")");
            } else {
                where("(registration_id IN (:people) OR " + said + ")", "people", filter.people);
            }
        }

        void where(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        String select() {
            return "SELECT * FROM journal_line WHERE " + String.join(" AND ", conditions) + " ORDER BY id DESC ";
        }
    }

    private static JournalLine line(ResultSet row, int number) throws SQLException {
        return new JournalLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_whom"),
                AuditAction.named(row.getString("deed")),
                number(row, "cycle_id"),
                number(row, "registration_id"),
                number(row, "day_id"),
                row.getString("note"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    /** A text as it is searched: lower case, no accents, single blanks. */
    private static String key(String text) {
        return SearchText.of(text);
    }
}
