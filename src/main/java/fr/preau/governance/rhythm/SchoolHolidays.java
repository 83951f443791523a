package fr.preau.governance.rhythm;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code school_holiday}. */
@Repository
class SchoolHolidays {

    private final JdbcClient jdbc;

    SchoolHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By date. */
    List<SchoolHoliday> all() {
        return jdbc.sql("SELECT * FROM school_holiday ORDER BY first_day, zones")
                .query(SchoolHoliday.class)
                .list();
    }

    /** False if it is there already. */
    boolean add(SchoolHoliday wanted) {
        return jdbc.sql("""
                INSERT INTO school_holiday (name, zones, first_day, last_day, source)
                VALUES (:name, :zones, :first, :last, :source)
                ON CONFLICT DO NOTHING
                """)
                        .param("name", wanted.name())
                        .param("zones", wanted.zones())
                        .param("first", wanted.firstDay())
                        .param("last", wanted.lastDay())
                        .param("source", wanted.source())
                        .update()
                == 1;
    }

    /** What it was; none if it is gone already. */
    Optional<SchoolHoliday> remove(long id) {
        return jdbc.sql("DELETE FROM school_holiday WHERE id = :id RETURNING *")
                .param("id", id)
                .query(SchoolHoliday.class)
                .optional();
    }
}
