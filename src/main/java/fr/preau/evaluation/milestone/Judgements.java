package fr.preau.evaluation.milestone;

import fr.preau.contract.ContractEnded;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was judged of the questions of a contract. Table: {@code evaluation_judgement}. */
@Repository
class Judgements {

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Judgement(long questionId, String text, String author, LocalDate judgedOn) {}

    List<Judgement> of(long contract, int milestone) {
        return jdbc.sql("""
                SELECT j.question_id, j.text, j.author, j.judged_on
                FROM evaluation_judgement j
                JOIN evaluation_question q ON q.id = j.question_id
                WHERE q.contract_id = :contract AND j.milestone = :milestone
                ORDER BY j.id
                """)
                .param("contract", contract)
                .param("milestone", milestone)
                .query(Judgement.class)
                .list();
    }

    void add(int milestone, Judgement wanted) {
        jdbc.sql("""
                INSERT INTO evaluation_judgement (question_id, milestone, text, author, judged_on)
                VALUES (:question, :milestone, :text, :author, :on)
                """)
                .param("question", wanted.questionId)
                .param("milestone", milestone)
                .param("text", wanted.text)
                .param("author", wanted.author)
                .param("on", wanted.judgedOn)
                .update();
    }

    /** Who judged a contract that is over; what they judged stays. */
    @EventListener
    void forget(ContractEnded ended) {
        jdbc.sql("""
                UPDATE evaluation_judgement SET author = :erased
                WHERE question_id IN (SELECT id FROM evaluation_question WHERE contract_id = :contract)
                  AND author <> :erased
                """)
                .param("contract", ended.contract())
                .param("erased", ContractEnded.ERASED)
                .update();
    }
}
