package fr.preau.cycle;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cycles are called on a line: the column {@code short_name} of {@code cycle}, made from the title where it is empty. */
@Repository
public class ShortNames {

    private final JdbcClient jdbc;

    ShortNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String of(Cycle cycle) {
        return ShortName.of(cycle.title(), said(cycle.id()));
    }

    /** Of as many as there are to name, by one question to the database. */
    public Function<Cycle, String> ofAny() {
        var said = jdbc
                .sql("SELECT id, short_name FROM cycle WHERE short_name IS NOT NULL")
                .query((row, _) -> Map.entry(row.getLong("id"), row.getString("short_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return cycle -> ShortName.of(cycle.title(), Optional.ofNullable(said.get(cycle.id())));
    }

    /** What the team has said. */
    public Optional<String> said(long cycleId) {
        return jdbc.sql("SELECT short_name FROM cycle WHERE id = :id")
                .param("id", cycleId)
                .query((row, _) -> Optional.ofNullable(row.getString("short_name")))
                .optional()
                .flatMap(name -> name);
    }

    /** At most {@link ShortName#LONGEST} characters; empty for one that is made again. */
    public void say(long cycleId, String name) {
        jdbc.sql("UPDATE cycle SET short_name = nullif(:name, '') WHERE id = :id")
                .param("id", cycleId)
                .param("name", name)
                .update();
    }
}
