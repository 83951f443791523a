package fr.preau.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.French;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.database.EmbeddedPostgres;
import fr.preau.testing.Eventually;
import fr.preau.testing.Tables;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command line as a person uses it, and what a process survives. */
class ProcessTest {

    private static final Pattern RECIPIENT = Pattern.compile("(?m)^To: .*?([a-z0-9.]+@exemple\\.fr)");
    private static final String DOCUMENT = """
            # Essai, à Lyon (/rencontre/essai)

            ## Programme

            ### Mardi 24 septembre 2199

            Jauge : 5000 places

            **9h30 : Ouverture**
            """;

    /** What the first instance unpacked, for the others: that takes seconds. */
    private static Optional<Path> server = Optional.empty();

    private Path data;

    @BeforeEach
    void folder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "process-")
                .toAbsolutePath();
        if (server.isPresent()) {
            var folder = Files.createDirectory(data.resolve("postgres"));
            Files.createSymbolicLink(folder.resolve(server.get().getFileName()), server.get());
        }
    }

    private PreauProcess start() {
        return PreauProcess.run("start", "--port", Integer.toString(PreauProcess.freePort()), "--data", data.toString())
                .untilReady();
    }

    private Path document(String text) throws IOException {
        return Files.writeString(data.resolve("document.md"), text);
    }

    private PreauProcess command(String... arguments) {
        var all = Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()));
        return PreauProcess.run(all.toArray(String[]::new));
    }

    @Test
    void killedInTheMiddleOfRegistrationsNothingAnsweredIsLostAndNobodyIsWrittenToTwice() throws Exception {
        assertThat(command("import", document(DOCUMENT).toString(), "--publish").exit())
                .isZero();
        var answered = ConcurrentHashMap.<String>newKeySet();
        var killed = start();
        registerUntilItDies(killed, answered);

        try (var again = start()) {
            assertThat(answered).hasSizeGreaterThan(20);
            // What a dead process held is taken up after four missed heartbeats, twenty seconds, at the latest.
            Eventually.within(
                    Duration.ofMinutes(1),
                    "a mail for each answered registration",
                    () -> recipients().containsAll(answered));
            assertThat(recipients()).doesNotHaveDuplicates();
            Eventually.until(
                    "the page counts as many as were written to",
                    () -> again.visitor()
                            .get("/rencontre/essai")
                            .words()
                            .contains("Il reste "
                                    + French.number(5_000 - recipients().size()).replace(French.NBSP, " ")
                                    + " places"));
        }
    }

    private static void registerUntilItDies(PreauProcess preau, Set<String> answered) {
        var number = new AtomicInteger();
        var alive = new AtomicBoolean(true);
        var visitor = preau.visitor();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < 8; thread++) {
                executor.execute(() -> {
                    while (alive.get()) {
                        register(visitor, "personne" + number.incrementAndGet() + "@exemple.fr", answered);
                    }
                });
            }
            Eventually.until("some answers", () -> answered.size() > 40);
            preau.kill();
            alive.set(false);
        }
    }

    private static void register(Visitor visitor, String email, Set<String> answered) {
        try {
            var form = visitor.form("essai");
            var day = Long.parseLong(
                    form.opened().html().select("input[name=days]").attr("value"));
            if (form.with("email", email).day(day).send().status() == 200) {
                answered.add(email);
            }
        } catch (UncheckedIOException | NumberFormatException e) {
            // The process is gone: this one was not answered.
        }
    }

    private List<String> recipients() {
        var outbox = data.resolve("outbox");
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (var files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(ProcessTest::recipient)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String recipient(Path file) {
        try {
            var found = RECIPIENT.matcher(Files.readString(file).replaceAll("\r?\n[ \t]+", " "));
            return found.find() ? found.group(1) : "?";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDocumentIsImportedWhetherTheInstanceRunsOrNotAndComesBackAsItWas() throws Exception {
        var first = command("import", document(DOCUMENT).toString(), "--publish");
        assertThat(first.exit()).isZero();
        assertThat(first.printed()).contains("Page créée : http://localhost:8080/rencontre/essai");
        try (var running = start()) {
            var again = command(
                    "import", document(DOCUMENT.replace("Essai", "Autre titre")).toString());
            assertThat(again.exit()).isZero();
            assertThat(again.printed()).contains("Page mise à jour");
            Eventually.until(
                    "the running instance shows it",
                    () -> running.visitor().get("/rencontre/essai").words().contains("Autre titre"));
            assertThat(command("import", document("Rien de daté ici.").toString())
                            .exit())
                    .isEqualTo(2);
        }
        var export = command("export", "essai");
        assertThat(export.exit()).isZero();
        assertThat(export.printed()).contains("Autre titre").contains("Jauge : 5000 places");
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedInPlainWords() {
        try (var first = start()) {
            var second = PreauProcess.run(
                    "start", "--port", Integer.toString(PreauProcess.freePort()), "--data", data.toString());
            assertThat(second.exit()).isEqualTo(2);
            assertThat(second.printed())
                    .startsWith("Le dossier des données " + data + " est déjà utilisé par une autre instance")
                    .doesNotContain("Exception");
            assertThat(first.visitor().get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsToldInPlainWords() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var start = PreauProcess.run(
                    "demo", "--port", Integer.toString(taken.getLocalPort()), "--data", data.toString());
            assertThat(start.exit()).isEqualTo(1);
            assertThat(start.printed())
                    .contains("Le port " + taken.getLocalPort() + " est déjà pris.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInPlainWords() throws IOException {
        var file = Files.writeString(data.resolve("file"), "");
        var start = PreauProcess.run("start", "--data", file.resolve("inside").toString());
        assertThat(start.exit()).isEqualTo(2);
        assertThat(start.printed()).startsWith("Le dossier des données ").doesNotContain("\tat ");
    }

    @Test
    void tablesOfANewerPreauAreRefusedInWordsAndLeftAlone() throws Exception {
        assertThat(command("import", document(DOCUMENT).toString()).exit()).isZero();
        try (var server = EmbeddedPostgres.start(data.resolve("postgres"))) {
            upgraded(server.address());
        }

        for (var arguments : List.of(
                new String[] {"start", "--port", "0"},
                new String[] {"import", document(DOCUMENT).toString()},
                new String[] {"export", "essai"})) {
            var refused = command(arguments);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.printed())
                    .contains(
                            "Cette base de données vient d’une version plus récente de Préau (tables en version 9999). Rien n’a été modifié.")
                    .doesNotContain("\tat ", "ERROR");
        }
    }

    @Test
    void anotherServersTablesOfANewerPreauAreRefusedAlike() throws Exception {
        var database = TestDatabase.fresh();
        upgraded(database);
        var before = Tables.of(jdbc(database));

        var refused = PreauProcess.run(
                Map.of(
                        "PREAU_DATABASE_URL", database.url(),
                        "PREAU_DATABASE_USER", database.user(),
                        "PREAU_DATABASE_PASSWORD", database.password()),
                "start",
                "--port",
                "0",
                "--data",
                data.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.printed()).contains("version plus récente de Préau").doesNotContain("\tat ");
        assertThat(Tables.of(jdbc(database))).isEqualTo(before);
    }

    private static JdbcClient jdbc(ExternalDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private static void upgraded(ExternalDatabase database) {
        jdbc(database).sql("""
                        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                           installed_by, execution_time, success)
                        VALUES (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'preau', 1, true)
                        """).update();
    }

    @Test
    void anUnknownSettingOrABadValueIsRefusedWithWhatIsAllowed() {
        var start = PreauProcess.run("start", "--port", "abc", "--data", data.toString());
        assertThat(start.exit()).isEqualTo(2);
        assertThat(start.printed())
                .contains("PREAU_PORT=abc : valeur refusée. Attendu : port HTTP, de 0 (un port libre) à 65535.");
    }

    @Test
    void aDatabaseThatDiesComesBackByItselfAndTheFormIsKeptMeanwhile() throws Exception {
        command("import", document(DOCUMENT).toString(), "--publish").exit();
        try (var running = start()) {
            var form = running.visitor().form("essai");
            var day = Long.parseLong(
                    form.opened().html().select("input[name=days]").attr("value"));
            form.day(day).with("lastName", "Gardé");
            database().destroyForcibly();

            var meanwhile = form.send();

            if (meanwhile.status() == 503) {
                assertThat(meanwhile.html().select("input[name=lastName]").attr("value"))
                        .isEqualTo("Gardé");
                assertThat(meanwhile.header("Retry-After")).isNotEmpty();
            }
            Eventually.until("the same form is taken", () -> form.send().status() == 200);
        }
    }

    private ProcessHandle database() throws IOException {
        var pid =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** An orphaned database server of a killed process is stopped by asking an instance to start and end. */
    @AfterEach
    void leaveNoServerBehind() throws IOException {
        if (Files.exists(data.resolve("postgres/data/postmaster.pid"))) {
            database().destroy();
        }
        if (server.isEmpty() && Files.exists(data.resolve("postgres"))) {
            try (var folders = Files.newDirectoryStream(data.resolve("postgres"), "server-*")) {
                folders.forEach(folder -> server = Optional.of(folder));
            }
        }
    }
}
