package fr.preau.territory.shape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outlines of the sources in use, and of those before them. */
@Repository
public class Outlines {

    /** The last source of outlines of each vintage. */
    private static final String IN_USE = """
            SELECT o.*
            FROM outline_row o
            WHERE o.source_id IN (SELECT max(id) FROM territory_source WHERE kind = 'OUTLINES' GROUP BY vintage)
            """;

    private static final String TOUCHES = "west <= :east AND east >= :west AND south <= :north AND north >= :south";

    private final JdbcClient jdbc;

    Outlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Outline> withCode(String code) {
        return jdbc.sql(IN_USE + "AND o.code = :code")
                .param("code", code)
                .query(Outlines::outline)
                .optional();
    }

    /** Those of 2024 that touch a box in degrees. */
    public List<Outline> of2024(Envelope box) {
        return jdbc.sql(IN_USE + """
                        AND o.code LIKE 'QN%' AND o.west <= :east AND o.east >= :west AND o.south <= :north AND o.north >= :south
                        ORDER BY o.code
                        """)
                .param("west", box.getMinX())
                .param("east", box.getMaxX())
                .param("south", box.getMinY())
                .param("north", box.getMaxY())
                .query(Outlines::outline)
                .list();
    }

    /** Every one of a vintage. */
    public List<Outline> of(int vintage) {
        return jdbc.sql(IN_USE + "AND o.code LIKE :start ORDER BY o.code")
                .param("start", vintage == 2015 ? "QP%" : "QN%")
                .query(Outlines::outline)
                .list();
    }

    /** Those of one source, in the order of their codes. */
    public List<Outline> in(long source) {
        return jdbc.sql("SELECT * FROM outline_row WHERE source_id = :source ORDER BY code")
                .param("source", source)
                .query(Outlines::outline)
                .list();
    }

    /** As that source has it, whether it is in use or not. */
    public Optional<Outline> in(long source, String code) {
        return jdbc.sql("SELECT * FROM outline_row WHERE source_id = :source AND code = :code")
                .param("source", source)
                .param("code", code)
                .query(Outlines::outline)
                .optional();
    }

    /** The source in use that has it. */
    public Optional<Long> source(String code) {
        return jdbc.sql("SELECT used.source_id FROM (" + IN_USE + ") AS used WHERE used.code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    /** Those of one source that touch a box in degrees. */
    public List<Outline> in(long source, Envelope box) {
        return jdbc.sql("SELECT * FROM outline_row WHERE source_id = :source AND " + TOUCHES)
                .param("source", source)
                .param("west", box.getMinX())
                .param("east", box.getMaxX())
                .param("south", box.getMinY())
                .param("north", box.getMaxY())
                .query(Outlines::outline)
                .list();
    }

    /** The sources before that one that have an outline which touches a box in degrees, the first one first. */
    public List<Long> before(long source, Envelope box) {
        return jdbc
                .sql("SELECT DISTINCT source_id FROM outline_row WHERE source_id < :source AND " + TOUCHES)
                .param("source", source)
                .param("west", box.getMinX())
                .param("east", box.getMaxX())
                .param("south", box.getMinY())
                .param("north", box.getMaxY())
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Outline outline(ResultSet row, int number) throws SQLException {
        return new Outline(
                row.getString("code"),
                row.getString("label"),
                List.of((String[]) row.getArray("communes").getArray()),
                Outline.shape(row.getBytes("shape")),
                row.getDouble("area"));
    }
}
