package fr.preau.registration.desk;

import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.Answer;
import fr.preau.registration.Answer.InLine;
import fr.preau.registration.Answer.Outcome;
import fr.preau.registration.Answer.Queued;
import fr.preau.registration.desk.Batch.Submission;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code submission}: what the desk answered before, for whoever asks the same again. */
@NamedInterface("desk")
@Repository
public class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String key, String fingerprint, Outcome outcome) {}

    /** What was answered to that key, without asking for anything. */
    public Optional<Answer> answered(String key, String fingerprint) {
        return withKeys(List.of(key)).stream()
                .map(submission -> submission.answer(fingerprint))
                .findFirst();
    }

    /** The answers that were given to these forms, if they came before. */
    List<Submission> withKeys(List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var lines = jdbc.sql("""
                SELECT known.*
                FROM (SELECT DISTINCT unnest(:keys::text[]) AS key) wanted
                CROSS JOIN LATERAL (
                    SELECT * FROM submission WHERE key = wanted.key ORDER BY position OFFSET 0
                ) known
                ORDER BY known.key, known.position
                """)
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> new Line(row.getString("key"), row.getString("fingerprint"), outcome(row)))
                .list();
        return lines.stream().collect(Collectors.groupingBy(Line::key)).values().stream()
                .map(Submissions::submission)
                .toList();
    }

    private static Submission submission(List<Line> lines) {
        var first = lines.getFirst();
        return new Submission(
                first.key,
                first.fingerprint,
                List.of(),
                new Answer.Recorded(lines.stream().map(Line::outcome).toList()));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                numbers(row.getArray("confirmed_days")),
                queued(numbers(row.getArray("waiting_days")), numbers(row.getArray("waiting_ranks"))),
                numbers(row.getArray("review_days")),
                numbers(row.getArray("full_days")),
                numbers(row.getArray("workshops")),
                inLine(numbers(row.getArray("waited_workshops")), numbers(row.getArray("waited_workshop_ranks"))));
    }

    private static List<Queued> queued(List<Long> days, List<Long> ranks) {
        return IntStream.range(0, days.size())
                .mapToObj(index -> new Queued(days.get(index), ranks.get(index).intValue()))
                .toList();
    }

    private static List<InLine> inLine(List<Long> workshops, List<Long> ranks) {
        return IntStream.range(0, workshops.size())
                .mapToObj(index ->
                        new InLine(workshops.get(index), ranks.get(index).intValue()))
                .toList();
    }

    /** One line of the table, for one member of an application. */
    private record Row(Submission submission, int position) {
        Outcome outcome() {
            return submission.answer().members().get(position);
        }

        Optional<String> registration() {
            return submission.registrationIds().get(position).map(String::valueOf);
        }
    }

    void remember(List<Submission> submissions, Instant now) {
        if (submissions.isEmpty()) {
            return;
        }
        var rows = submissions.stream()
                .flatMap(submission -> IntStream.range(
                                0, submission.answer().members().size())
                        .mapToObj(position -> new Row(submission, position)))
                .toList();
        jdbc.sql("""
                INSERT INTO submission (key, position, fingerprint, registration_id, confirmed_days, waiting_days,
                                        waiting_ranks, review_days, full_days, workshops, waited_workshops,
                                        waited_workshop_ranks, at)
                SELECT w.key, w.position, w.fingerprint, w.registration_id, w.confirmed::bigint[], w.waiting::bigint[],
                       w.ranks::bigint[], w.review::bigint[], w.full_days::bigint[],
                       w.workshops::bigint[], w.waited::bigint[], w.waited_ranks::bigint[], :now
                FROM unnest(:keys::text[], :positions::integer[], :fingerprints::text[], :registrations::bigint[],
                            :confirmed::text[], :waiting::text[], :ranks::text[], :review::text[], :full::text[],
                            :workshops::text[], :waited::text[], :waitedRanks::text[])
                     AS w (key, position, fingerprint, registration_id, confirmed, waiting, ranks, review, full_days,
                           workshops, waited, waited_ranks)
                """)
                .param("keys", SqlArrays.texts(rows, row -> row.submission.key()))
                .param("positions", SqlArrays.integers(rows, Row::position))
                .param("fingerprints", SqlArrays.texts(rows, row -> row.submission.fingerprint()))
                .param("registrations", SqlArrays.optional(rows, Row::registration))
                .param("confirmed", lists(rows, Outcome::confirmed))
                .param("waiting", lists(rows, outcome -> numbers(outcome, Queued::day)))
                .param("ranks", lists(rows, outcome -> numbers(outcome, queued -> (long) queued.rank())))
                .param("review", lists(rows, Outcome::review))
                .param("full", lists(rows, Outcome::full))
                .param("workshops", lists(rows, Outcome::workshops))
                .param(
                        "waited",
                        lists(
                                rows,
                                outcome -> outcome.waitedWorkshops().stream()
                                        .map(InLine::workshop)
                                        .toList()))
                .param(
                        "waitedRanks",
                        lists(
                                rows,
                                outcome -> outcome.waitedWorkshops().stream()
                                        .map(line -> (long) line.rank())
                                        .toList()))
                .param("now", SqlArrays.instant(now))
                .update();
    }

    private static List<Long> numbers(Outcome outcome, Function<Queued, Long> number) {
        return outcome.waiting().stream().map(number).toList();
    }

    private static String[] lists(List<Row> rows, Function<Outcome, List<Long>> column) {
        return SqlArrays.texts(rows, row -> SqlArrays.list(column.apply(row.outcome())));
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
