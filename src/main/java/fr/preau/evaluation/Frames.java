package fr.preau.evaluation;

import fr.preau.evaluation.Frame.Criterion;
import fr.preau.evaluation.Frame.Question;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code evaluation_question}, {@code evaluation_criterion} and {@code indicator}. */
@Repository
public class Frames {

    private final JdbcClient jdbc;

    Frames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends: whoever measures that indicator sees what the one before wrote. */
    public void hold(Indicator indicator) {
        jdbc.sql("SELECT id FROM indicator WHERE id = :id FOR NO KEY UPDATE")
                .param("id", indicator.id())
                .query(Long.class)
                .single();
    }

    private record QuestionRow(long id, Optional<Long> theme, String text) {}

    private record CriterionRow(long id, long question, String text) {}

    public Frame of(long contract) {
        var indicators = jdbc
                .sql("SELECT * FROM indicator WHERE contract_id = :contract AND NOT retired ORDER BY id")
                .param("contract", contract)
                .query(Frames::indicator)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Indicator::criterionId));
        var criteria = jdbc
                .sql("""
                        SELECT c.id, c.question_id, c.text
                        FROM evaluation_criterion c
                        JOIN evaluation_question q ON q.id = c.question_id
                        WHERE q.contract_id = :contract AND NOT c.retired
                        ORDER BY c.id
                        """)
                .param("contract", contract)
                .query((row, _) ->
                        new CriterionRow(row.getLong("id"), row.getLong("question_id"), row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(CriterionRow::question));
        return new Frame(jdbc
                .sql("SELECT * FROM evaluation_question WHERE contract_id = :contract AND NOT retired ORDER BY id")
                .param("contract", contract)
                .query((row, _) -> new QuestionRow(
                        row.getLong("id"),
                        Optional.ofNullable(row.getObject("theme_id", Long.class)),
                        row.getString("text")))
                .list()
                .stream()
                .map(question -> new Question(
                        question.id,
                        question.theme,
                        question.text,
                        criteria.getOrDefault(question.id, List.of()).stream()
                                .map(criterion -> new Criterion(
                                        criterion.id, criterion.text, indicators.getOrDefault(criterion.id, List.of())))
                                .toList()))
                .toList());
    }

    /** Retired ones too: their measures are still read. */
    public Optional<Indicator> indicator(long contract, long id) {
        return jdbc.sql("SELECT * FROM indicator WHERE id = :id AND contract_id = :contract")
                .param("id", id)
                .param("contract", contract)
                .query(Frames::indicator)
                .optional();
    }

    public long addQuestion(long contract, Optional<Long> theme, String text) {
        return jdbc.sql("""
                INSERT INTO evaluation_question (contract_id, theme_id, text)
                VALUES (:contract, :theme, :text)
                RETURNING id
                """)
                .param("contract", contract)
                .param("theme", theme.orElse(null))
                .param("text", text)
                .query(Long.class)
                .single();
    }

    public long addCriterion(long question, String text) {
        return jdbc.sql("INSERT INTO evaluation_criterion (question_id, text) VALUES (:question, :text) RETURNING id")
                .param("question", question)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    public long add(Indicator wanted) {
        return jdbc.sql("""
                INSERT INTO indicator (contract_id, criterion_id, name, kind, unit, aggregation, by_sex, source,
                                       limits, threshold, target)
                VALUES (:contract, :criterion, :name, :kind, :unit, :aggregation, :sexes, :source, :limits,
                        :threshold, :target)
                RETURNING id
                """)
                .param("contract", wanted.contractId())
                .param("criterion", wanted.criterionId())
                .param("name", wanted.name())
                .param("kind", wanted.kind().name())
                .param("unit", wanted.unit())
                .param("aggregation", wanted.aggregation().name())
                .param("sexes", wanted.bySex())
                .param("source", wanted.source())
                .param("limits", wanted.limits())
                .param("threshold", wanted.threshold())
                .param("target", wanted.target().orElse(null))
                .query(Long.class)
                .single();
    }

    /** Whether something was measured by it, were it only asked for. */
    public boolean measured(long indicator) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM measure WHERE indicator_id = :id)")
                .param("id", indicator)
                .query(Boolean.class)
                .single();
    }

    /**
     * Its words, threshold and target; how it adds and whether by sex stays, as its measures were taken so. Once there
     * are some the threshold only rises: what it hides was given under that promise.
     */
    public void rewrite(long indicator, Indicator wanted) {
        jdbc.sql("""
                UPDATE indicator
                SET name = :name, kind = :kind, unit = :unit, source = :source, limits = :limits,
                    threshold = CASE WHEN EXISTS (SELECT FROM measure m WHERE m.indicator_id = indicator.id)
                        THEN greatest(threshold, :threshold) ELSE :threshold END,
                    target = :target
                WHERE id = :id
                """)
                .param("name", wanted.name())
                .param("kind", wanted.kind().name())
                .param("unit", wanted.unit())
                .param("source", wanted.source())
                .param("limits", wanted.limits())
                .param("threshold", wanted.threshold())
                .param("target", wanted.target().orElse(null))
                .param("id", indicator)
                .update();
    }

    public void retire(Indicator indicator) {
        jdbc.sql("UPDATE indicator SET retired = true WHERE id = :id")
                .param("id", indicator.id())
                .update();
    }

    public void rewriteQuestion(long question, String text) {
        jdbc.sql("UPDATE evaluation_question SET text = :text WHERE id = :id")
                .param("text", text)
                .param("id", question)
                .update();
    }

    /** With its criteria and their indicators. */
    public void retireQuestion(long question) {
        jdbc.sql("""
                UPDATE indicator SET retired = true
                WHERE criterion_id IN (SELECT id FROM evaluation_criterion WHERE question_id = :question)
                """).param("question", question).update();
        jdbc.sql("UPDATE evaluation_criterion SET retired = true WHERE question_id = :question")
                .param("question", question)
                .update();
        jdbc.sql("UPDATE evaluation_question SET retired = true WHERE id = :question")
                .param("question", question)
                .update();
    }

    private static Indicator indicator(ResultSet row, int number) throws SQLException {
        return new Indicator(
                row.getLong("id"),
                row.getLong("contract_id"),
                row.getLong("criterion_id"),
                row.getString("name"),
                IndicatorKind.valueOf(row.getString("kind")),
                row.getString("unit"),
                Aggregation.valueOf(row.getString("aggregation")),
                row.getBoolean("by_sex"),
                row.getString("source"),
                row.getString("limits"),
                row.getInt("threshold"),
                Optional.ofNullable(row.getObject("target", BigDecimal.class)),
                row.getBoolean("retired"));
    }
}
