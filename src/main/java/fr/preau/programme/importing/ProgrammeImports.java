package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables;
import fr.preau.management.importing.RawTables.Tab;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code import_run} and {@code column_mapping}: files that were given, and what their columns are. */
@Repository
class ProgrammeImports {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that was given, and whether it was brought in. */
    record Run(String fileName, byte[] content, boolean brought) {}

    UUID keep(long contract, String fileName, byte[] content) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO import_run (id, contract_id, file_name, content, at)
                VALUES (:id, :contract, :name, :content, :now)
                """)
                .param("id", id)
                .param("contract", contract)
                .param("name", fileName)
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Run> run(long contract, UUID id) {
        return jdbc.sql("SELECT * FROM import_run WHERE id = :id AND contract_id = :contract")
                .param("id", id)
                .param("contract", contract)
                .query((row, _) -> new Run(
                        row.getString("file_name"), row.getBytes("content"), row.getTimestamp("brought_at") != null))
                .optional();
    }

    /** The years that its actions are in, the first one first; none before it is brought in. */
    List<Integer> years(UUID id) {
        return jdbc.sql("""
                SELECT DISTINCT p.year
                FROM annual_programme p
                JOIN action_sheet s ON s.programme_id = p.id
                WHERE s.import_id = :id
                ORDER BY p.year
                """).param("id", id).query(Integer.class).list();
    }

    /** What each heading is: as this contract last said it, else as its words say. */
    Map<String, Meaning> meanings(long contract, ChosenTabs tabs, int year) {
        var remembered = new HashMap<String, Meaning>();
        jdbc.sql("SELECT heading, meaning FROM column_mapping WHERE contract_id = :contract")
                .param("contract", contract)
                .query(row -> {
                    var heading = row.getString("heading");
                    Meaning.of(row.getString("meaning")).ifPresent(meaning -> remembered.put(heading, meaning));
                });
        var meanings = new LinkedHashMap<String, Meaning>();
        ColumnGuess.of(tabs.tables(), year)
                .forEach((heading, guessed) -> meanings.put(heading, remembered.getOrDefault(heading, guessed)));
        return meanings;
    }

    static Optional<List<Tab>> tabs(byte[] content) {
        return RawTables.read(content) instanceof RawTables.Reading.Good(var tabs)
                ? Optional.of(tabs)
                : Optional.empty();
    }

    /**
     * Notes that it is brought in, in the caller's transaction; whoever brings in the same file waits.
     *
     * @return false if it was before
     */
    boolean brought(UUID id) {
        return jdbc.sql("UPDATE import_run SET brought_at = :now WHERE id = :id AND brought_at IS NULL")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    void undone(UUID id) {
        jdbc.sql("UPDATE import_run SET undone_at = :now, brought_at = NULL WHERE id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void remember(long contract, Map<String, Meaning> meanings) {
        meanings.forEach((heading, meaning) -> jdbc.sql("""
                INSERT INTO column_mapping (contract_id, heading, meaning)
                VALUES (:contract, :heading, :meaning)
                ON CONFLICT (contract_id, heading) DO UPDATE SET meaning = excluded.meaning
                """)
                .param("contract", contract)
                .param("heading", heading)
                .param("meaning", meaning.value())
                .update());
    }
}
