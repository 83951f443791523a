package fr.preau.evaluation.report;

import fr.preau.evaluation.report.AnnualReport.Opinion;
import fr.preau.evaluation.report.AnnualReport.Said;
import fr.preau.evaluation.report.AnnualReport.State;
import fr.preau.evaluation.report.SourcedText.Figure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables {@code annual_report}, {@code report_paragraph}, {@code report_opinion} and {@code report_figure}. Each
 * step holds its report and takes it only from the state before.
 */
@Repository
class Reports {

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest year first. */
    List<AnnualReport> of(long contract) {
        return jdbc.sql("SELECT * FROM annual_report WHERE contract_id = :contract ORDER BY year DESC")
                .param("contract", contract)
                .query(Reports::report)
                .list();
    }

    Optional<AnnualReport> of(long contract, int year) {
        return of(contract).stream().filter(one -> one.year() == year).findFirst();
    }

    /** Begins it, unless it is there. */
    void begin(long contract, int year) {
        jdbc.sql("""
                INSERT INTO annual_report (contract_id, year, state)
                VALUES (:contract, :year, 'DRAFT')
                ON CONFLICT (contract_id, year) DO NOTHING
                """).param("contract", contract).param("year", year).update();
    }

    /** What was written by hand or sent out, by section. */
    Map<ReportSection, String> paragraphs(long report) {
        var paragraphs = new HashMap<ReportSection, String>();
        jdbc.sql("SELECT section, text FROM report_paragraph WHERE report_id = :report")
                .param("report", report)
                .query((row, _) ->
                        paragraphs.put(ReportSection.valueOf(row.getString("section")), row.getString("text")))
                .list();
        return paragraphs;
    }

    /** False if it is no draft any more. */
    @Transactional
    boolean write(long report, ReportSection section, String text) {
        return lock(report, State.DRAFT) && keep(report, section, text);
    }

    private boolean keep(long report, ReportSection section, String text) {
        return jdbc.sql("""
                INSERT INTO report_paragraph (report_id, section, text)
                VALUES (:report, :section, :text)
                ON CONFLICT (report_id, section) DO UPDATE SET text = :text
                """)
                        .param("report", report)
                        .param("section", section.name())
                        .param("text", text)
                        .update()
                == 1;
    }

    private boolean lock(long report, State state) {
        return jdbc.sql("SELECT state FROM annual_report WHERE id = :id FOR UPDATE")
                .param("id", report)
                .query(String.class)
                .single()
                .equals(state.name());
    }

    /** The dates between which councils speak. */
    record Month(LocalDate asked, LocalDate due, LocalDate vote) {}

    /**
     * The report goes to these councils as it reads now, with what its figures are called; false if it is no draft any
     * more.
     */
    @Transactional
    boolean ask(
            long report,
            Map<ReportSection, String> texts,
            Collection<Figure> figures,
            List<String> councils,
            Month month) {
        if (!lock(report, State.DRAFT)) {
            return false;
        }
        texts.forEach((section, text) -> keep(report, section, text));
        name(report, figures);
        councils.forEach(council ->
                jdbc.sql("""
                INSERT INTO report_opinion (report_id, council)
                VALUES (:report, :council)
                ON CONFLICT DO NOTHING
                """).param("report", report).param("council", council).update());
        return jdbc.sql("""
                UPDATE annual_report
                SET state = 'OUT_FOR_OPINION', asked_on = :asked, due = :due, vote_on = :vote
                WHERE id = :id
                """)
                        .param("asked", month.asked)
                        .param("due", month.due)
                        .param("vote", month.vote)
                        .param("id", report)
                        .update()
                == 1;
    }

    List<Opinion> opinions(long report) {
        return jdbc.sql("SELECT * FROM report_opinion WHERE report_id = :report ORDER BY council")
                .param("report", report)
                .query((row, _) -> new Opinion(
                        row.getLong("id"),
                        row.getString("council"),
                        Said.valueOf(row.getString("opinion")),
                        row.getString("text"),
                        Optional.ofNullable(row.getObject("given_on", LocalDate.class))))
                .list();
    }

    /** False if it is out for opinion no more, or that council was not asked. */
    @Transactional
    boolean say(long report, long opinion, Said said, String text, LocalDate on) {
        return lock(report, State.OUT_FOR_OPINION)
                && jdbc.sql("""
                        UPDATE report_opinion SET opinion = :said, text = :text, given_on = :on
                        WHERE id = :id AND report_id = :report
                        """)
                                .param("said", said.name())
                                .param("text", text)
                                .param("on", on)
                                .param("id", opinion)
                                .param("report", report)
                                .update()
                        == 1;
    }

    @Transactional
    boolean approve(long report, String by, LocalDate on, String followUp) {
        return lock(report, State.OUT_FOR_OPINION)
                && jdbc.sql("""
                        UPDATE annual_report
                        SET state = 'APPROVED', approved_by = :by, approved_on = :on, follow_up = :follow
                        WHERE id = :id
                        """)
                                .param("by", by)
                                .param("on", on)
                                .param("follow", followUp)
                                .param("id", report)
                                .update()
                        == 1;
    }

    /** What a figure is called stays what it was called before. */
    private void name(long report, Collection<Figure> figures) {
        figures.forEach(figure -> jdbc.sql("""
                INSERT INTO report_figure (report_id, key, label)
                VALUES (:report, :key, :label)
                ON CONFLICT DO NOTHING
                """)
                .param("report", report)
                .param("key", figure.key())
                .param("label", figure.label())
                .update());
    }

    /** For good: with what its figures are called, as far as that is not kept since it was asked about. */
    @Transactional
    boolean publish(long report, Collection<Figure> figures, LocalDate on) {
        if (!lock(report, State.APPROVED)) {
            return false;
        }
        name(report, figures);
        return jdbc.sql("UPDATE annual_report SET state = 'PUBLISHED', published_on = :on WHERE id = :id")
                        .param("on", on)
                        .param("id", report)
                        .update()
                == 1;
    }

    /** What each source that a published report names was called then, by its key. */
    Map<String, String> labels(long report) {
        var labels = new HashMap<String, String>();
        jdbc.sql("SELECT key, label FROM report_figure WHERE report_id = :report")
                .param("report", report)
                .query((row, _) -> labels.put(row.getString("key"), row.getString("label")))
                .list();
        return labels;
    }

    private static AnnualReport report(ResultSet row, int number) throws SQLException {
        return new AnnualReport(
                row.getLong("id"),
                row.getLong("contract_id"),
                row.getInt("year"),
                State.valueOf(row.getString("state")),
                day(row, "asked_on"),
                day(row, "due"),
                day(row, "vote_on"),
                row.getString("approved_by"),
                day(row, "approved_on"),
                row.getString("follow_up"),
                day(row, "published_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
