package fr.preau.bench;

import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.database.EmbeddedPostgres;
import fr.preau.testing.MailServer;
import fr.preau.testing.ScriptedMailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Confirmations with their code and calendar file, whole, to files and to a mail server, against the least that could be
 * done of each: a file written and a row updated for it, with the same durability, on as many ways.
 */
final class MailBench {

    private static final int MESSAGES = 4_000;
    private static final int WAYS = 4;
    private static final int BYTES = 12_000;

    private MailBench() {}

    static void run() throws Exception {
        var work = Files.createTempDirectory("preau-bench");
        try (var server = EmbeddedPostgres.start(work.resolve("postgres"))) {
            var database = server.address();
            var files = carried(work, database, "files", Map.of());
            var bare = bare(work, database);
            Bench.row("messages kept as files (/s)", files, bare, ">= 1000/s");
            try (var smtp = ScriptedMailServer.start()) {
                var sent = carried(work, database, "smtp", MailServer.settings(smtp.port(), Map.of()));
                Bench.row("messages to a mail server (/s)", sent, bare, ">= 500/s");
            }
        }
    }

    /** Somebody's confirmation each, all due at once in an instance that has nothing else to do. */
    private static double carried(Path work, ExternalDatabase database, String name, Map<String, String> settings)
            throws Exception {
        var text = """
                # Courrier %s, à Lyon

                ## Programme

                ### 1er mars 2199

                Jauge : %d places

                **9h30-17h00 : Séquence**
                """.formatted(name, 2 * MESSAGES);
        var data = Files.createDirectory(work.resolve(name));
        Subject.importDocument(Optional.of(database), data, Files.writeString(work.resolve(name + ".md"), text));
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var warm = plan(connection, name, "warm");
            try (var _ = Subject.start(Optional.of(database), data, settings)) {
                arrived(connection, warm);
                var first = plan(connection, name, "hot");
                var started = System.nanoTime();
                arrived(connection, first);
                return MESSAGES * 1e9 / (System.nanoTime() - started);
            }
        }
    }

    /** Somebody registered each, and their confirmation waiting; the last message before them. */
    private static long plan(Connection connection, String name, String wave) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var last = statement.executeQuery("SELECT coalesce(max(id), 0) FROM message")) {
                last.next();
                var before = last.getLong(1);
                statement.execute("""
                        WITH people AS (
                            INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                                      organisation, organisation_kind, department, access_needs,
                                                      search_key, created_at)
                            SELECT d.cycle_id, k, k, 'Personne' || n, 'Camille', '', '', 'LOCAL_AGENT',
                                   'Communauté d’agglomération du Grand Exemple', '', '69', '', k, now()
                            FROM meeting_day d JOIN cycle c ON c.id = d.cycle_id, generate_series(1, %1$d) n,
                                 LATERAL (SELECT '%2$s-' || n || '@exemple.fr') AS e (k)
                            WHERE c.slug LIKE 'courrier-%3$s%%'
                            RETURNING id, cycle_id, email_key
                        ), places AS (
                            INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                            SELECT p.id, d.id, p.email_key, 'CONFIRMED', now(), now()
                            FROM people p JOIN meeting_day d USING (cycle_id)
                            RETURNING registration_id, day_id, email_key
                        )
                        INSERT INTO message (kind, subject_id, days, recipient, state, haste, planned_at, due_at)
                        SELECT 'CONFIRMATION', registration_id, ARRAY[day_id], email_key, 'WAITING', 1, now(), now()
                        FROM places
                        """.formatted(MESSAGES, wave, name));
                return before;
            }
        }
    }

    private static void arrived(Connection connection, long after) throws SQLException, InterruptedException {
        try (var statement = connection.prepareStatement(
                "SELECT count(*) FILTER (WHERE state IN ('KEPT', 'SENT')), count(*) FROM message WHERE id > ?")) {
            statement.setLong(1, after);
            while (true) {
                try (var counts = statement.executeQuery()) {
                    counts.next();
                    if (counts.getLong(1) == MESSAGES && counts.getLong(2) == MESSAGES) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** A file and the row that says so, one after the other. */
    private static double bare(Path work, ExternalDatabase database) throws Exception {
        var folder = Files.createDirectory(work.resolve("bare"));
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_message (id int PRIMARY KEY, state text NOT NULL, body text)");
            statement.execute(
                    "INSERT INTO bench_message SELECT n, 'WAITING' FROM generate_series(1, %d) n".formatted(MESSAGES));
        }
        var started = System.nanoTime();
        try (var ways = Executors.newFixedThreadPool(WAYS)) {
            var all = new ArrayList<Future<Void>>();
            for (var way = 0; way < WAYS; way++) {
                var first = way;
                all.add(ways.submit(() -> write(folder, database, first)));
            }
            for (var one : all) {
                one.get();
            }
        }
        return MESSAGES * 1e9 / (System.nanoTime() - started);
    }

    private static Void write(Path folder, ExternalDatabase database, int first) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var update =
                        connection.prepareStatement("UPDATE bench_message SET state = 'KEPT', body = ? WHERE id = ?")) {
            for (var id = first + 1; id <= MESSAGES; id += WAYS) {
                Files.write(folder.resolve(id + ".eml"), new byte[BYTES]);
                update.setString(1, "Bonjour ".repeat(100));
                update.setInt(2, id);
                update.executeUpdate();
            }
        }
        return null;
    }
}
