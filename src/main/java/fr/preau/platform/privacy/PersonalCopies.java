package fr.preau.platform.privacy;

import fr.preau.platform.privacy.Kept.Access;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all modules keep of one person, as they declare it; whoever asks has made sure that it is that person. */
@Component
public class PersonalCopies {

    private final List<PersonalData> modules;
    private final JdbcClient jdbc;

    PersonalCopies(List<PersonalData> modules, JdbcClient jdbc) {
        this.modules = List.copyOf(modules);
        this.jdbc = jdbc;
    }

    /**
     * A row of a table as its person reads it, without what is empty.
     *
     * @param task what it is kept for, as the register of processing names it, in French
     * @param byOthers whether it goes with something that is not theirs alone, which somebody else has to change
     */
    public record Passage(String task, String table, boolean byOthers, List<Field> fields) {

        public Passage {
            fields = List.copyOf(fields);
        }
    }

    /** @param column the database's name, {@code heading} the reader's */
    public record Field(String column, String heading, String value) {}

    /** @param address in lower case; an unknown one has nothing */
    public List<Passage> of(String address) {
        return modules.stream()
                .flatMap(module -> module.kept().stream()
                        .flatMap(kept -> kept.rows().stream()
                                .flatMap(sql -> read(module.processing().title(), kept, sql, address).stream())))
                .filter(passage -> !passage.fields.isEmpty())
                .toList();
    }

    private List<Passage> read(String task, Kept kept, String sql, String address) {
        return jdbc.sql(sql)
                .param("person", address)
                .query((row, _) ->
                        new Passage(task, kept.table(), kept.erasure() instanceof Erasure.With, fields(kept, row)))
                .list();
    }

    private static List<Field> fields(Kept kept, ResultSet row) throws SQLException {
        var fields = new ArrayList<Field>();
        for (var column : kept.columns()) {
            var value = row.getString(column.name());
            if (column.access() instanceof Access.Given(var heading) && !row.wasNull() && !value.isEmpty()) {
                fields.add(new Field(column.name(), heading, value));
            }
        }
        return fields;
    }
}
