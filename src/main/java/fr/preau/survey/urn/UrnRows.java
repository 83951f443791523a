package fr.preau.survey.urn;

import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code survey_ticket}, {@code survey_box}, {@code survey_tally} and {@code survey_text}. */
@Repository
class UrnRows {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    UrnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A ballot as it lies in the urn. */
    record Sealed(UUID id, byte[] sealed) {}

    /** So many chose one of these options, in one of these groups of a breakdown; 0 and no group for everybody. */
    record Sum(long question, List<Integer> options, long breakdown, List<Integer> groups, int n) {}

    /** A free answer. */
    record Written(long question, String text) {}

    /** In one statement, in the order of the digests: neither place nor moment tells whose they are. */
    void fill(long survey, Collection<byte[]> digests) {
        jdbc.sql("""
                INSERT INTO survey_ticket (digest, survey_id)
                SELECT decode(w.digest, 'hex'), :survey
                FROM unnest(:digests::text[]) AS w (digest)
                ORDER BY 1
                """)
                .param("survey", survey)
                .param("digests", digests.stream().map(HEX::formatHex).toArray(String[]::new))
                .update();
    }

    Optional<Long> surveyOf(byte[] digest) {
        return jdbc.sql("SELECT survey_id FROM survey_ticket WHERE digest = :digest")
                .param("digest", digest)
                .query(Long.class)
                .optional();
    }

    /** The digests of the tickets that were not used, in hexadecimal. */
    Set<String> left(long survey) {
        return new HashSet<>(jdbc.sql("SELECT encode(digest, 'hex') FROM survey_ticket WHERE survey_id = :survey")
                .param("survey", survey)
                .query(String.class)
                .list());
    }

    int countLeft(long survey) {
        return jdbc.sql("SELECT count(*) FROM survey_ticket WHERE survey_id = :survey")
                .param("survey", survey)
                .query(Integer.class)
                .single();
    }

    /** Takes the ticket for the ballot, both or neither; false if there is no such ticket any more. */
    boolean submit(byte[] digest, UUID id, byte[] sealed) {
        return jdbc.sql("""
                WITH used AS (
                    DELETE FROM survey_ticket WHERE digest = :digest RETURNING survey_id
                )
                INSERT INTO survey_box (id, survey_id, sealed)
                SELECT :id, survey_id, :sealed
                FROM used
                """)
                        .param("digest", digest)
                        .param("id", id)
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    /** Waits for the ballots under way: after it, in the same transaction, none comes any more. */
    void removeTickets(long survey) {
        jdbc.sql("DELETE FROM survey_ticket WHERE survey_id = :survey")
                .param("survey", survey)
                .update();
    }

    void removeTicket(byte[] digest) {
        jdbc.sql("DELETE FROM survey_ticket WHERE digest = :digest")
                .param("digest", digest)
                .update();
    }

    int boxSize(long survey) {
        return jdbc.sql("SELECT count(*) FROM survey_box WHERE survey_id = :survey")
                .param("survey", survey)
                .query(Integer.class)
                .single();
    }

    List<Sealed> box(long survey) {
        return jdbc.sql("SELECT id, sealed FROM survey_box WHERE survey_id = :survey")
                .param("survey", survey)
                .query((row, _) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list();
    }

    void removeBallots(Collection<Sealed> ballots) {
        jdbc.sql("DELETE FROM survey_box WHERE id = ANY (:ids)")
                .param("ids", ballots.stream().map(Sealed::id).toArray(UUID[]::new))
                .update();
    }

    void add(List<Sum> sums) {
        sums.forEach(sum -> jdbc.sql("""
                INSERT INTO survey_tally (question_id, options, breakdown_id, groups, n)
                VALUES (:question, :options, :breakdown, :groups, :n)
                ON CONFLICT (question_id, breakdown_id, groups, options) DO UPDATE
                SET n = survey_tally.n + excluded.n
                """)
                .param("question", sum.question)
                .param("options", sum.options.toArray(Integer[]::new))
                .param("breakdown", sum.breakdown)
                .param("groups", sum.groups.toArray(Integer[]::new))
                .param("n", sum.n)
                .update());
    }

    /** Each under a random number, laid in the order of these: nothing tells which came together. */
    void write(List<Written> texts) {
        jdbc.sql("""
                INSERT INTO survey_text (id, question_id, text)
                SELECT w.id, w.question, w.text
                FROM unnest(:ids::uuid[], :questions::bigint[], :texts::text[]) AS w (id, question, text)
                ORDER BY 1
                """)
                .param("ids", texts.stream().map(_ -> UUID.randomUUID()).toArray(UUID[]::new))
                .param("questions", texts.stream().map(Written::question).toArray(Long[]::new))
                .param("texts", texts.stream().map(Written::text).toArray(String[]::new))
                .update();
    }

    /** Lays the texts and sums of that survey anew, under new numbers: no row tells any more when it was counted. */
    void shuffle(long survey) {
        jdbc.sql("""
                WITH gone AS (
                    DELETE FROM survey_text t
                    USING survey_question q
                    WHERE q.id = t.question_id AND q.survey_id = :survey
                    RETURNING t.question_id, t.text, t.theme
                )
                INSERT INTO survey_text (id, question_id, text, theme)
                SELECT gen_random_uuid(), question_id, text, theme
                FROM gone
                ORDER BY 1
                """).param("survey", survey).update();
        jdbc.sql(
                        "UPDATE survey_tally SET n = n WHERE question_id IN (SELECT id FROM survey_question WHERE survey_id = :survey)")
                .param("survey", survey)
                .update();
    }

    void destroy(long survey) {
        for (var table : List.of("survey_tally", "survey_text")) {
            jdbc.sql("DELETE FROM %s WHERE question_id IN (SELECT id FROM survey_question WHERE survey_id = :survey)"
                            .formatted(table))
                    .param("survey", survey)
                    .update();
        }
    }

    List<Votable> questions(long survey) {
        return jdbc.sql("""
                SELECT id, cardinality(options) AS options, kind = 'SEVERAL' AS several, breakdown,
                    kind <> 'SEVERAL'
                        AND coalesce(replace(options[cardinality(options)], '''', '’') = :away, false) AS attended
                FROM survey_question
                WHERE survey_id = :survey
                ORDER BY rank
                """)
                .param("survey", survey)
                .param("away", Votable.NOT_THERE)
                .query(Votable.class)
                .list();
    }
}
