package fr.preau.territory.food;

import fr.preau.territory.food.Access.Place;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shops of a source that are where INSEE says, and how many are not known to be. */
@Repository
class Shops {

    private final JdbcClient jdbc;

    Shops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these types in a box on the plane of distances of their part of the world. */
    List<Place> in(long source, Set<String> types, Envelope box) {
        return jdbc.sql("""
                        SELECT x, y, within
                        FROM shop_row
                        WHERE source_id = :source AND type IN (:types)
                          AND x BETWEEN :west AND :east AND y BETWEEN :south AND :north
                        ORDER BY number
                        """)
                .param("source", source)
                .param("types", types)
                .param("west", box.getMinX())
                .param("east", box.getMaxX())
                .param("south", box.getMinY())
                .param("north", box.getMaxY())
                .query((row, _) ->
                        new Place(new Coordinate(row.getDouble("x"), row.getDouble("y")), row.getInt("within")))
                .list();
    }

    /** How many of these communes were left out for their position. */
    int leftOut(long source, Set<String> types, Collection<String> communes) {
        return communes.isEmpty()
                ? 0
                : jdbc.sql("""
                        SELECT count(*)
                        FROM shop_row
                        WHERE source_id = :source AND type IN (:types) AND commune IN (:communes) AND x IS NULL
                        """)
                        .param("source", source)
                        .param("types", types)
                        .param("communes", communes)
                        .query(Integer.class)
                        .single();
    }
}
