package fr.preau.territory.source;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a published file, whole or not at all: everything is read and checked in the transaction that makes it the
 * one in use. The same bytes again change nothing.
 */
@Service
public class Imports {

    /** Of the rows of the one in use: with fewer, a file is taken only by somebody who says that it is meant so. */
    private static final int COLLAPSES_BELOW = 2;

    private final Sources sources;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(Sources sources, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Taken(Source source) implements Outcome {}

        /** These very bytes are in use already. */
        record Same(Source source) implements Outcome {}

        /** @param why in French: the line, and what to do */
        record Refused(String why) implements Outcome {}
    }

    /**
     * Whether somebody looked at a file that may not be what they mean: far fewer rows than the one in use, a last line
     * without its end, the very bytes of another vintage.
     */
    public enum Checked {
        NOT_YET,
        BY_HAND
    }

    /**
     * Takes that file.
     *
     * @param vintage the year that it describes
     * @param by who of the team brings it
     */
    public Outcome take(
            SourceKind kind, int vintage, SourceContent content, Checked checked, String by, ReadingProgress progress) {
        var hash = content.sha256();
        var before = sources.current(kind, vintage);
        if (before.filter(one -> one.sha256().equals(hash)).isPresent()) {
            return new Outcome.Same(before.get());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                if (kind == SourceKind.OUTLINES) {
                    sources.alone();
                }
                var id = begin(kind, vintage, content, hash, by);
                var report = new SourceReport();
                read(kind, content, new SourceFilling(jdbc, id, vintage, checked, report, progress));
                if (report.rows() == 0) {
                    throw new Refusal("Ce fichier ne contient aucune ligne à prendre.");
                }
                if (checked == Checked.NOT_YET) {
                    sameOfAnotherVintage(kind, vintage, hash);
                    collapse(before, report.rows());
                }
                end(id, report);
                return new Outcome.Taken(sources.withId(id).orElseThrow());
            } catch (Refusal refusal) {
                status.setRollbackOnly();
                return new Outcome.Refused(refusal.words());
            }
        }));
    }

    private static void collapse(Optional<Source> before, int rows) throws Refusal {
        if (before.isPresent() && rows * COLLAPSES_BELOW < before.get().rows()) {
            throw new Refusal(
                    "Ce fichier n’a que %d lignes, contre %d dans celui qui est en service : il est peut-être coupé. S’il est complet, cochez « J’ai vérifié ce fichier »."
                            .formatted(rows, before.get().rows()));
        }
    }

    /** Not every kind says in its rows which year it is of. */
    private void sameOfAnotherVintage(SourceKind kind, int vintage, String hash) throws Refusal {
        for (var other : sources.inUse(kind)) {
            if (other.vintage() != vintage && other.sha256().equals(hash)) {
                throw new Refusal(
                        "Ce fichier est déjà en service pour %d : c’est le même, octet pour octet. Choisissez le fichier de %d ; s’il décrit bien cette année, cochez « J’ai vérifié ce fichier »."
                                .formatted(other.vintage(), vintage));
            }
        }
    }

    private static void read(SourceKind kind, SourceContent content, SourceFilling filling) throws Refusal {
        switch (kind) {
            case LIST -> NeighbourhoodListReading.read(content, filling);
            case CORRESPONDENCE -> CorrespondenceReading.read(content, filling);
            case OUTLINES -> OutlinesReading.read(content, filling);
            case CONTRACTS -> ContractsReading.read(content, filling);
            case POSTS -> PostsReading.read(content, filling);
            case SQUARES -> SquaresReading.read(content, filling);
            case SHOPS -> ShopsReading.read(content, filling);
        }
    }

    private long begin(SourceKind kind, int vintage, SourceContent content, String hash, String by) {
        var id = jdbc.queryForObject(
                """
                INSERT INTO territory_source
                    (kind, vintage, file_name, sha256, publisher, licence, row_count, imported_at, imported_by)
                VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)
                RETURNING id
                """,
                Long.class,
                kind.name(),
                vintage,
                content.name(),
                hash,
                content.publisher(kind),
                content.licence(kind),
                Timestamp.from(clock.instant()),
                by);
        return Objects.requireNonNull(id);
    }

    private void end(long id, SourceReport report) {
        jdbc.update("UPDATE territory_source SET row_count = ? WHERE id = ?", report.rows(), id);
        var number = new AtomicInteger();
        var remarks =
                new Rows(jdbc, "INSERT INTO territory_remark (source_id, number, line, words) VALUES (?, ?, ?, ?)");
        report.remarks().forEach(one -> remarks.add(id, number.incrementAndGet(), one.line(), one.words()));
        remarks.flush();
    }
}
