package fr.preau.registration;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Writes the words by which those are found who registered before there were any. */
@Component
class V0062__Words_of_those_who_are_there extends BaseJavaMigration {

    private static final int AT_ONCE = 5_000;

    @Override
    public void migrate(Context context) throws SQLException {
        var from = 0L;
        for (var last = write(context.getConnection(), from);
                last > from;
                last = write(context.getConnection(), from)) {
            from = last;
        }
    }

    /** Of those who come after that number, some; the number of the last of them, or the same when there is none. */
    private static long write(Connection connection, long after) throws SQLException {
        var last = after;
        try (var read = connection.prepareStatement(
                        "SELECT * FROM registration WHERE id > ? AND email <> '' ORDER BY id LIMIT ?");
                var write = connection.prepareStatement(
                        "UPDATE registration SET found_by = ?::tsvector, organisation_key = ? WHERE id = ?")) {
            read.setLong(1, after);
            read.setInt(2, AT_ONCE);
            var rows = read.executeQuery();
            while (rows.next()) {
                last = rows.getLong("id");
                var person = Registrations.person(rows);
                write.setString(1, FoundBy.words(rows.getLong("cycle_id"), person));
                write.setString(2, person.organisationKey());
                write.setLong(3, last);
                write.addBatch();
            }
            write.executeBatch();
        }
        return last;
    }
}
