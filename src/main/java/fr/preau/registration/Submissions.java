package fr.preau.registration;

import fr.preau.registration.Answer.Queued;
import fr.preau.registration.Batch.Submission;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code submission}. */
@Repository
class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answers that were given to these forms, if they came before. */
    List<Submission> withKeys(List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM submission WHERE key = ANY (:keys)")
                        .param("keys", keys.toArray(String[]::new))
                        .query((row, _) -> new Submission(
                                row.getString("key"),
                                row.getLong("registration_id"),
                                new Answer.Recorded(
                                        numbers(row.getArray("confirmed_days")),
                                        queued(
                                                numbers(row.getArray("waiting_days")),
                                                numbers(row.getArray("waiting_ranks"))),
                                        numbers(row.getArray("full_days")))))
                        .list();
    }

    private static List<Queued> queued(List<Long> days, List<Long> ranks) {
        return IntStream.range(0, days.size())
                .mapToObj(index -> new Queued(days.get(index), ranks.get(index).intValue()))
                .toList();
    }

    void remember(List<Submission> submissions, Instant now) {
        if (submissions.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO submission (key, registration_id, confirmed_days, waiting_days, waiting_ranks, full_days, at)
                SELECT w.key, w.registration_id, w.confirmed::bigint[], w.waiting::bigint[], w.ranks::bigint[],
                       w.full_days::bigint[], :now
                FROM unnest(:keys::text[], :registrations::bigint[], :confirmed::text[], :waiting::text[],
                            :ranks::text[], :full::text[])
                     AS w (key, registration_id, confirmed, waiting, ranks, full_days)
                """)
                .param("keys", Rows.texts(submissions, Submission::key))
                .param("registrations", Rows.numbers(submissions, Submission::registrationId))
                .param("confirmed", lists(submissions, answer -> answer.confirmed()))
                .param("waiting", lists(submissions, answer -> numbers(answer, queued -> queued.day())))
                .param("ranks", lists(submissions, answer -> numbers(answer, queued -> (long) queued.rank())))
                .param("full", lists(submissions, answer -> answer.full()))
                .param("now", Rows.instant(now))
                .update();
    }

    private static List<Long> numbers(Answer.Recorded answer, Function<Queued, Long> number) {
        return answer.waiting().stream().map(number).toList();
    }

    private static String[] lists(List<Submission> submissions, Function<Answer.Recorded, List<Long>> column) {
        return Rows.texts(submissions, submission -> Rows.list(column.apply(submission.answer())));
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
