package fr.preau.territory.shape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outlines of the sources in use. */
@Repository
public class Outlines {

    /** The last source of outlines of each vintage. */
    private static final String IN_USE = """
            SELECT o.*
            FROM outline_row o
            WHERE o.source_id IN (SELECT max(id) FROM territory_source WHERE kind = 'OUTLINES' GROUP BY vintage)
            """;

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

    private static Outline outline(ResultSet row, int number) throws SQLException {
        return new Outline(
                row.getString("code"),
                row.getString("label"),
                List.of((String[]) row.getArray("communes").getArray()),
                Outline.shape(row.getBytes("shape")),
                row.getDouble("area"));
    }
}
