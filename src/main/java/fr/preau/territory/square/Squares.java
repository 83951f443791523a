package fr.preau.territory.square;

import fr.preau.territory.shape.Plane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The squares of a source, found by where they are. */
@Repository
public class Squares {

    private static final int BLOCK = 10_000;

    private final JdbcClient jdbc;

    Squares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that touch a box on that plane. */
    public List<Square> in(long source, Plane plane, Envelope box) {
        return jdbc.sql("""
                        SELECT x, y, people, households, poor, imputed, communes
                        FROM square_row
                        WHERE source_id = :source AND epsg = :epsg AND block IN (:blocks)
                          AND x BETWEEN :west AND :east AND y BETWEEN :south AND :north
                        ORDER BY x, y
                        """)
                .param("source", source)
                .param("epsg", plane.epsg())
                .param("blocks", blocks(box))
                .param("west", Math.floor(box.getMinX()) - Square.SIDE)
                .param("east", Math.ceil(box.getMaxX()))
                .param("south", Math.floor(box.getMinY()) - Square.SIDE)
                .param("north", Math.ceil(box.getMaxY()))
                .query(Squares::square)
                .list();
    }

    /** Those that lie, wholly or in part, in one of these communes. */
    public List<Square> inCommunes(long source, List<String> communes) {
        return communes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT x, y, people, households, poor, imputed, communes
                        FROM square_row
                        WHERE source_id = :source AND communes && string_to_array(:communes, ',')
                        ORDER BY epsg, x, y
                        """)
                        .param("source", source)
                        .param("communes", String.join(",", communes))
                        .query(Squares::square)
                        .list();
    }

    /** Numbers of the blocks of 10 km that squares which touch this box stand in. */
    private static List<Integer> blocks(Envelope box) {
        var blocks = new ArrayList<Integer>();
        for (var x = Math.floorDiv((int) box.getMinX() - Square.SIDE, BLOCK);
                x <= Math.floorDiv((int) box.getMaxX(), BLOCK);
                x++) {
            for (var y = Math.floorDiv((int) box.getMinY() - Square.SIDE, BLOCK);
                    y <= Math.floorDiv((int) box.getMaxY(), BLOCK);
                    y++) {
                blocks.add(x * BLOCK + y);
            }
        }
        return blocks;
    }

    private static Square square(ResultSet row, int number) throws SQLException {
        return new Square(
                row.getInt("x"),
                row.getInt("y"),
                row.getDouble("people"),
                optional(row, "households"),
                optional(row, "poor"),
                row.getBoolean("imputed"),
                List.of((String[]) row.getArray("communes").getArray()));
    }

    private static OptionalDouble optional(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, Double.class);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
