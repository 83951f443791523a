package fr.preau.exchange;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Forgets rows of {@code speaker_question} and {@code question_vote}. */
@Repository
class QuestionErasure {

    private final JdbcClient jdbc;
    private final Changes changes;

    QuestionErasure(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Transactional
    void forget(List<Long> registrations) {
        var people = registrations.toArray(Long[]::new);
        jdbc.sql("DELETE FROM question_vote WHERE registration_id = ANY (:people)")
                .param("people", people)
                .update();
        jdbc.sql("DELETE FROM speaker_question WHERE registration_id = ANY (:people)")
                .param("people", people)
                .update();
        changes.tell(What.QUESTIONS);
    }

    /** Forgets those of days before then. */
    void eraseBefore(LocalDate date) {
        var gone = jdbc.sql("""
                DELETE FROM speaker_question
                WHERE day_id IN (SELECT id FROM meeting_day WHERE date < :date)
                """).param("date", date).update();
        if (gone > 0) {
            changes.tell(What.RESOURCES);
        }
    }
}
