package fr.preau.bench;

import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;

/**
 * Registrations by the HTML form, whole (checked, stored with person, place, journal, message and its
 * job), against pgbench counting a day up and inserting a row, on the same server with the same
 * durability.
 */
final class RushBench {

    private static final int CLIENTS = 128;
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 10;

    /** Of the rush on one day: long enough for a day to fill that began empty. */
    private static final int LONG_SECONDS = 24;

    private static final int SEATS = 500_000;

    private RushBench() {}

    static void run() throws Exception {
        if (!Tool.need("rush", "wrk", "pgbench")) {
            return;
        }
        var work = Files.createTempDirectory("preau-bench");
        try (var server = EmbeddedPostgres.start(work.resolve("postgres"))) {
            var database = server.address();
            execute(database, "CREATE DATABASE reference");
            var beside = new ExternalDatabase(
                    database.url().replaceAll("/[^/]*$", "/reference"), database.user(), database.password());
            var reference = pgbench(work, beside, 1);
            var spread = pgbench(work, beside, 10);
            Subject.importDocument(Optional.of(database), work, document(work, 1));
            Subject.importDocument(Optional.of(database), work, document(work, 10));
            try (var preau = Subject.start(Optional.of(database), work)) {
                load(work, preau, database, 1, WARM_SECONDS, "warm");
                var hot = load(work, preau, database, 1, LONG_SECONDS, "hot");
                report("rush on one day", hot, reference);
                Bench.row("its last third, its first (/s)", hot.last, hot.first, ">= 0.9");
                report("rush over ten days", load(work, preau, database, 10, SECONDS, "ten"), spread);
                Bench.note("messages kept as files a second, once nobody waits: " + messages(database));
            }
            Bench.note(
                    "oversold days: " + count(database, "SELECT count(*) FROM day_gauge WHERE held > capacity")
                            + ", counts that drifted: "
                            + count(
                                    database,
                                    "SELECT count(*) FROM day_gauge g WHERE held <> (SELECT count(*) FROM place p WHERE p.day_id = g.day_id AND p.state = 'CONFIRMED')"));
        }
    }

    /**
     * What came of it.
     *
     * @param first a second, in its first third
     * @param last a second, in its last third
     */
    private record Load(double perSecond, double first, double last, String p99, double refused) {}

    private static void report(String what, Load load, double reference) {
        Bench.row(what + " (registrations/s)", load.perSecond, reference, ">= 5");
        Bench.note("%d clients, p99 %s (target: under 200 ms), answers other than 200: %.0f"
                .formatted(CLIENTS, load.p99, load.refused));
    }

    private static Path document(Path work, int days) throws Exception {
        var text = new StringBuilder("# Rush %1$d, à Lyon (/rencontre/rush-%1$d)%n%n## Programme%n%n".formatted(days));
        for (var day = 1; day <= days; day++) {
            text.append("### %d mars 2199%n%nJauge : %d places%n%n**9h30-17h00 : Séquence**%n%n"
                    .formatted(day, SEATS)
                    .replace("### 1 mars", "### 1er mars"));
        }
        return Files.writeString(work.resolve("rush-%d.md".formatted(days)), text);
    }

    private static Load load(Path work, Subject preau, ExternalDatabase database, int days, int seconds, String name)
            throws Exception {
        var path = "/rencontre/rush-%d/inscription".formatted(days);
        var form = Jsoup.connect(preau.url() + path).get();
        var script = Files.writeString(work.resolve(name + ".lua"), """
                local threads = 0
                function setup(thread)
                  thread:set("tid", threads)
                  threads = threads + 1
                end
                local days = { %s }
                local n = 0
                function request()
                  n = n + 1
                  local body = "stamp=%s&website=&lastName=Martin&firstName=Claire&phone=&profile=LOCAL_AGENT&job=Cheffe"
                    .. "&organisation=Ville&organisationKind=COMMUNE&department=69&accessNeeds=&policy=WHAT_REMAINS"
                    .. "&email=%s-" .. tid .. "-" .. n .. "%%40exemple.fr&days=" .. days[n %% #days + 1]
                  return wrk.format("POST", "%s", { ["Content-Type"] = "application/x-www-form-urlencoded",
                    ["Sec-Fetch-Site"] = "same-origin" }, body)
                end
                function done(summary, latency, requests)
                  io.write("refused " .. summary.errors.status .. "\\n")
                end
                """.formatted(
                        String.join(", ", form.select("input[name=days]").eachAttr("value")),
                        form.select("input[name=stamp]").attr("value"),
                        name,
                        path));
        try (var thirds = Executors.newScheduledThreadPool(2)) {
            var before = taken(database);
            var third = thirds.schedule(() -> taken(database), seconds * 1_000L / 3, TimeUnit.MILLISECONDS);
            var twoThirds = thirds.schedule(() -> taken(database), seconds * 2_000L / 3, TimeUnit.MILLISECONDS);
            var started = System.nanoTime();
            var output = Tool.run(List.of(
                    "wrk",
                    "-t2",
                    "-c" + CLIENTS,
                    "-d" + seconds + "s",
                    "--latency",
                    "-s",
                    script.toString(),
                    preau.url()));
            var took = (System.nanoTime() - started) / 1e9;
            var after = taken(database);
            var p99 = output.lines()
                    .filter(line -> line.contains("99%"))
                    .findFirst()
                    .orElse("?");
            return new Load(
                    (after - before) / took,
                    (third.get() - before) * 3 / took,
                    (after - twoThirds.get()) * 3 / took,
                    p99.replace("99%", "").strip(),
                    Tool.number(output, "refused"));
        }
    }

    /** How many leave a second, of those that waited for the rush to end. */
    private static long messages(ExternalDatabase database) throws SQLException, InterruptedException {
        var kept = "SELECT count(*) FROM message WHERE state = 'KEPT'";
        TimeUnit.SECONDS.sleep(2);
        var before = count(database, kept);
        TimeUnit.SECONDS.sleep(SECONDS);
        return (count(database, kept) - before) / SECONDS;
    }

    private static long taken(ExternalDatabase database) throws SQLException {
        return count(database, "SELECT sum(held) FROM day_gauge");
    }

    private static double pgbench(Path work, ExternalDatabase database, int days) throws Exception {
        execute(database, "DROP TABLE IF EXISTS bench_registration, bench_day");
        execute(database, "CREATE TABLE bench_day (id int PRIMARY KEY, taken int NOT NULL)");
        execute(
                database,
                "CREATE TABLE bench_registration (id bigserial PRIMARY KEY, day int NOT NULL, email text NOT NULL)");
        execute(database, "INSERT INTO bench_day SELECT n, 0 FROM generate_series(1, 10) n");
        var script = Files.writeString(work.resolve("reference.sql"), """
                \\set day random(1, %d)
                BEGIN;
                UPDATE bench_day SET taken = taken + 1 WHERE id = :day;
                INSERT INTO bench_registration (day, email) VALUES (:day, 'somebody@exemple.fr');
                COMMIT;
                """.formatted(days));
        var address = database.url().replaceAll(".*//|/.*", "").split(":");
        var output = Tool.run(
                List.of(
                        "pgbench",
                        "-n",
                        "-h",
                        address[0],
                        "-p",
                        address[1],
                        "-U",
                        database.user(),
                        "-c",
                        Integer.toString(CLIENTS),
                        "-j",
                        "2",
                        "-T",
                        Integer.toString(SECONDS),
                        "-f",
                        script.toString(),
                        "reference"),
                "PGPASSWORD",
                database.password());
        return Tool.number(output, "tps");
    }

    private static long count(ExternalDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(ExternalDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.createStatement().execute(sql);
        }
    }
}
