package fr.preau.territory.food;

import fr.preau.territory.food.FoodPlace.Family;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Places entered by hand; one that is taken away stays for the runs that counted it. */
@Repository
class FoodPlaces {

    private final JdbcClient jdbc;
    private final Clock clock;

    FoodPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<FoodPlace> all() {
        return jdbc.sql(
                        "SELECT id, name, family, hours, longitude, latitude FROM food_place WHERE removed_at IS NULL ORDER BY name, id")
                .query((row, _) -> new FoodPlace(
                        row.getLong("id"),
                        row.getString("name"),
                        Family.valueOf(row.getString("family")),
                        row.getString("hours"),
                        row.getDouble("longitude"),
                        row.getDouble("latitude")))
                .list();
    }

    /** The same sent twice is one. */
    @Transactional
    void add(String name, Family family, String hours, double longitude, double latitude) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('food-place', 0))")
                .query((_, _) -> true)
                .single();
        jdbc.sql("""
                        INSERT INTO food_place (name, family, hours, longitude, latitude, added_at)
                        SELECT :name, :family, :hours, :longitude, :latitude, :now
                        WHERE NOT EXISTS (
                            SELECT 1 FROM food_place
                            WHERE removed_at IS NULL AND name = :name AND family = :family AND hours = :hours
                                AND longitude = :longitude AND latitude = :latitude
                        )
                        """)
                .param("name", name)
                .param("family", family.name())
                .param("hours", hours)
                .param("longitude", longitude)
                .param("latitude", latitude)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Its name, if it was there. */
    Optional<String> remove(long id) {
        return jdbc.sql("UPDATE food_place SET removed_at = :now WHERE id = :id AND removed_at IS NULL RETURNING name")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
