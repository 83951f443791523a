package fr.preau.backup;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.backup.Manifest.Contents;
import fr.preau.backup.Manifest.Part;
import fr.preau.platform.Digest;
import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.database.Database;
import fr.preau.registration.desk.PersonErasure;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.Restoration;
import fr.preau.testing.Tables;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a backup holds comes back whole, or nothing happens at all. */
class RestoreTest {

    private static final TestClock NOW = TestClock.at("2024-09-10T12:00");

    /** What a restoration changes by itself: who was signed in, what holds mail, and what made the tables when. */
    private static final List<String> OWN =
            List.of("flyway_schema_history", "mail_hold", "spring_session", "spring_session_attributes", "staff_link");

    @Test
    void whatWasThereIsThereAgainTablesAndFilesAlike() throws IOException {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-09-25", 1));
            var somebody = Mailbox.at(preau);
            register(preau, slug, "2024-09-24", somebody.address());
            register(preau, slug, "2024-09-25", "autre@exemple.fr");
            Organiser.at(preau).get("/gestion");
            somebody.letters();
            var tables = Tables.of(preau);
            var files = files(preau.outbox());

            var restoration = Restoration.intoNothing().restore(Restoration.backup(preau), NOW);

            assertThat(without(Tables.of(jdbc(restoration.database())))).isEqualTo(without(tables));
            assertThat(tables.get("registration")).contains(somebody.address());
            assertThat(files(Files.list(restoration.data().resolve("outbox")))).isEqualTo(files);
            assertThat(files).isNotEmpty();
        }
    }

    @Test
    void aPersonsLinkStillOpensTheirPageAndTheTeamSignsInAgain() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var somebody = Mailbox.at(preau);
            register(preau, slug, "2024-09-24", somebody.address());
            var page = somebody.ownPage();
            var organiser = Organiser.at(preau);
            var file = Restoration.backup(preau);

            try (var again = Restoration.intoNothing().restore(file, NOW).start(NOW)) {
                assertThat(again.visitor().get(page).status()).isEqualTo(200);
                assertThat(again.visitor()
                                .send(again.visitor()
                                        .request("/gestion")
                                        .header("Cookie", organiser.cookie())
                                        .GET())
                                .status())
                        .isEqualTo(302);
                assertThat(Organiser.at(again).get("/gestion").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aBackupInTheMiddleOfRegistrationsHoldsEachOfThemWholeOrNotAtAll() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 5_000));
            var file = whileRegistering(preau, slug);

            var restored = jdbc(Restoration.intoNothing().restore(file, NOW).database());

            assertThat(count(restored, "SELECT count(*) FROM registration")).isBetween(20, 4_999);
            assertThat(count(restored, "SELECT held FROM day_gauge"))
                    .isEqualTo(count(restored, "SELECT count(*) FROM place WHERE state = 'CONFIRMED'"))
                    .isEqualTo(count(restored, "SELECT count(*) FROM registration"))
                    .isEqualTo(count(restored, "SELECT count(*) FROM message WHERE kind = 'CONFIRMATION'"));
        }
    }

    private static Path whileRegistering(TestInstance preau, String slug) {
        var going = new AtomicBoolean(true);
        var number = new AtomicInteger();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < 6; thread++) {
                executor.execute(() -> {
                    while (going.get()) {
                        register(preau, slug, "2024-09-24", "personne" + number.incrementAndGet() + "@exemple.fr");
                    }
                });
            }
            Eventually.until("some are registered", () -> number.get() > 40);
            var file = Restoration.backup(preau);
            var then = number.get();
            Eventually.until("others follow", () -> number.get() > then + 10);
            going.set(false);
            return file;
        }
    }

    @Test
    void noNumberThatTheLostLifeGaveIsGivenAgain() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            register(preau, slug, "2024-09-24", "une@exemple.fr");
            var file = Restoration.backup(preau);
            register(preau, slug, "2024-09-24", "perdue@exemple.fr");
            var lost = last(preau.jdbc());

            try (var again = Restoration.intoNothing().restore(file, NOW).start(NOW)) {
                register(again, slug, "2024-09-24", "autre@exemple.fr");

                assertThat(last(again.jdbc())).isGreaterThan(lost + 100_000);
                assertThat(count(again.jdbc(), "SELECT max(id) FROM message"))
                        .isGreaterThan(count(preau.jdbc(), "SELECT max(id) FROM message") + 100_000);
            }
        }
    }

    @Test
    void whoWasErasedSinceIsErasedAgainFromTheListThatStandsOutside() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            register(preau, slug, "2024-09-24", "reste@exemple.fr");
            register(preau, slug, "2024-09-24", "part@exemple.fr");
            var file = Restoration.backup(preau);
            erase(preau, "part@exemple.fr");
            var list = Erasures.file(preau.bean(Settings.class));

            var restoration = Restoration.intoNothing();
            var listed = restoration.restore(file, NOW, list);

            assertThat(listed.orElseThrow().registrations()).hasSize(1);
            assertThat(Tables.of(jdbc(restoration.database())).toString())
                    .contains("reste@exemple.fr")
                    .doesNotContain("part@exemple.fr");
        }
    }

    /** Subscribers and contacts have no number of a person's; who came back before the backup has not asked again. */
    @Test
    void anAddressThatWasErasedSinceIsErasedAgainAndOneThatCameBackBeforeIsNot() {
        try (var preau = TestInstance.start(Map.of())) {
            subscribe(preau, "revient@exemple.fr");
            forget(preau, "revient@exemple.fr");
            preau.clock()
                    .advance(Duration.between(preau.clock().instant(), Instant.now())
                            .plusMinutes(30));
            subscribe(preau, "revient@exemple.fr");
            subscribe(preau, "part@exemple.fr");
            subscribe(preau, "reste@exemple.fr");
            var file = Restoration.backup(preau);
            forget(preau, "part@exemple.fr");
            var list = Erasures.file(preau.bean(Settings.class));

            var restoration = Restoration.intoNothing();
            restoration.restore(file, NOW, list);

            assertThat(list).content().doesNotContain("exemple.fr");
            assertThat(Tables.of(jdbc(restoration.database())).toString())
                    .contains("reste@exemple.fr", "revient@exemple.fr")
                    .doesNotContain("part@exemple.fr");
        }
    }

    private static void subscribe(TestInstance preau, String email) {
        preau.visitor().post("/actualites/lettre", Map.of("email", List.of(email), "rhythm", List.of("WEEKLY")));
        assertThat(Tables.of(preau.jdbc()).get("news_subscription")).contains(email);
    }

    /** By themselves, behind a link that their mailbox got. */
    private static void forget(TestInstance preau, String email) {
        preau.visitor().post("/mes-donnees", Map.of("email", List.of(email)));
        var own = Mailbox.of(preau, email).latest().path("/mes-donnees/");
        assertThat(preau.visitor()
                        .post(own + "/effacement", Map.of("sure", List.of("oui")))
                        .words())
                .contains("C’est effacé");
    }

    @Test
    void theListOfAnotherInstanceErasesNobody() {
        try (var preau = TestInstance.start(Map.of());
                var other = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            register(preau, slug, "2024-09-24", "reste@exemple.fr");
            register(other, other.publish(cycle().day("2024-09-24", 10)), "2024-09-24", "ailleurs@exemple.fr");
            erase(other, "ailleurs@exemple.fr");

            var restoration = Restoration.intoNothing();
            var listed = restoration.restore(Restoration.backup(preau), NOW, Erasures.file(other.bean(Settings.class)));

            assertThat(listed.orElseThrow()).isEqualTo(new Erasures.Listed(List.of(), List.of(), List.of(), 1));
            assertThat(Tables.of(jdbc(restoration.database())).get("registration"))
                    .contains("reste@exemple.fr");
        }
    }

    private static void erase(TestInstance preau, String email) {
        preau.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> preau.bean(PersonErasure.class)
                        .forget(preau.jdbc()
                                .sql("SELECT id FROM registration WHERE email = :email")
                                .param("email", email)
                                .query(Long.class)
                                .list()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "une phrase de passe"})
    void aFileThatIsCutOrAlteredAnywhereIsRefusedAndChangesNothing(String passphrase) throws IOException {
        var settings = Map.of("PREAU_BACKUP_PASSPHRASE", passphrase);
        try (var preau = TestInstance.start(settings)) {
            preau.publish(cycle().day("2024-09-24", 10));
            var file = Restoration.backup(preau);
            var bytes = Files.readAllBytes(file);
            var reader = new BackupReader(file, Optional.of(passphrase).filter(text -> !text.isEmpty()));
            assertThat(reader.verify().contents().rows()).isPositive();

            // Each try of a header costs a derivation of the key.
            Stream.of(13, 18, 19, 25, 40, 60, 100, bytes.length / 2, bytes.length - 40, bytes.length - 1)
                    .forEach(place -> {
                        write(file, Arrays.copyOf(bytes, place));
                        assertThatThrownBy(reader::verify).as("cut at " + place).isInstanceOf(BackupRefused.class);
                        var altered = bytes.clone();
                        altered[place] ^= 1;
                        write(file, altered);
                        assertThatThrownBy(reader::verify)
                                .as("altered at " + place)
                                .isInstanceOf(BackupRefused.class);
                    });
            write(file, Arrays.copyOf(bytes, bytes.length + 1));
            var restoration = Restoration.intoNothing(settings);
            assertThatThrownBy(() -> restoration.restore(file, NOW))
                    .hasMessage(
                            "Ce fichier a été altéré : son contenu n’est plus celui qui a été écrit. Rien n’a été modifié. Prenez une autre sauvegarde.");
            write(file, Arrays.copyOf(bytes, bytes.length / 2));
            assertThatThrownBy(() -> restoration.restore(file, NOW))
                    .hasMessage(
                            "Ce fichier est coupé : il s’arrête avant sa fin. Rien n’a été modifié. Prenez une autre sauvegarde.");
            assertThat(Tables.of(jdbc(restoration.database()))).isEmpty();
            assertThat(restoration.data()).isEmptyDirectory();
        }
    }

    /** A program that the database would run at its next start, a key of an urn, a list of erasures, a way out. */
    @Test
    void aFileThatNoInstanceKeepsIsRefusedAndChangesNothing() throws IOException {
        try (var preau = TestInstance.start(Map.of())) {
            preau.publish(cycle().day("2024-09-24", 10));
            var file = Restoration.backup(preau);
            var bytes = Files.readAllBytes(file);
            var restoration = Restoration.intoNothing();
            var reader = new BackupReader(file, Optional.empty());
            with(file, "outbox/one.txt");
            assertThat(reader.verify().contents().files()).isPositive();

            for (var name : List.of(
                    "postgres/programs/lib/libz.so.1",
                    "postgres",
                    "urns/1",
                    "erasures.txt",
                    "preau.lock",
                    "",
                    "../beside",
                    "outbox/../postgres/data/recovery.signal",
                    "/tmp/preau-beside")) {
                write(file, bytes);
                with(file, name);
                assertThatThrownBy(() -> restoration.restore(file, NOW))
                        .as(name)
                        .isInstanceOf(BackupRefused.class)
                        .hasMessageContaining("Rien n’a été modifié");
            }

            assertThat(Tables.of(jdbc(restoration.database()))).isEmpty();
            assertThat(restoration.data()).isEmptyDirectory();
        }
    }

    /** Puts a file into a backup, as whoever may write it can: without a passphrase nothing in it is secret. */
    private static void with(Path file, String name) {
        try {
            var parts = new LinkedHashMap<String, byte[]>();
            try (var zip = new ZipInputStream(new SealedInput(Files.newInputStream(file), Optional.empty()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
            var bytes = "made by hand".getBytes(StandardCharsets.UTF_8);
            var told = new ArrayList<>(Json.read(text(parts.remove(Contents.ENTRY)), Contents.class)
                    .parts());
            told.add(new Part(StoredFiles.FOLDER + name, bytes.length, Digest.hex(bytes), 0));
            parts.put(StoredFiles.FOLDER + name, bytes);
            parts.put(Contents.ENTRY, Json.write(new Contents(told)).getBytes(StandardCharsets.UTF_8));
            try (var zip = new ZipOutputStream(new SealedOutput(Files.newOutputStream(file), Optional.empty()))) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void anEncryptedFileWantsItsPassphraseAndShowsNothingWithoutIt() throws IOException {
        try (var preau = TestInstance.start(Map.of("PREAU_BACKUP_PASSPHRASE", "la bonne"))) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            register(preau, slug, "2024-09-24", "une@exemple.fr");
            var file = Restoration.backup(preau);

            assertThatThrownBy(() -> Restoration.intoNothing().restore(file, NOW))
                    .hasMessage(
                            "Cette sauvegarde est chiffrée : donnez sa phrase de passe dans PREAU_BACKUP_PASSPHRASE. Rien n’a été modifié.");
            assertThatThrownBy(() -> Restoration.intoNothing(Map.of("PREAU_BACKUP_PASSPHRASE", "une autre"))
                            .restore(file, NOW))
                    .hasMessageStartingWith("Ce n’est pas la phrase de passe de cette sauvegarde");
            var restored = Restoration.intoNothing(Map.of("PREAU_BACKUP_PASSPHRASE", "la bonne"))
                    .restore(file, NOW);
            assertThat(Tables.of(jdbc(restored.database())).get("registration")).contains("une@exemple.fr");
        }
    }

    @Test
    void aFileOfSomethingElseAndOneOfANewerFormatAreRefused() throws IOException {
        var file = Files.createTempFile(Path.of("target"), "else", ".backup").toAbsolutePath();
        write(file, "PK anything else, longer than a header would be".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Restoration.intoNothing().restore(file, NOW))
                .hasMessage("Ce fichier n’est pas une sauvegarde de Préau. Rien n’a été modifié.");
        write(file, "PREAU-BACKUP 002 P\n and what comes".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Restoration.intoNothing().restore(file, NOW))
                .hasMessageStartingWith("Cette sauvegarde vient d’une version plus récente de Préau.");
    }

    @Test
    void theTablesOfANewerVersionAreRefusedAndChangeNothing() {
        try (var preau = TestInstance.start(Map.of())) {
            preau.jdbc().sql("""
                            INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                               installed_by, execution_time, success)
                            VALUES (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'preau', 1, true)
                            """).update();
            var restoration = Restoration.intoNothing();

            assertThatThrownBy(() -> restoration.restore(Restoration.backup(preau), NOW))
                    .hasMessage(
                            "Cette sauvegarde vient d’une version plus récente de Préau (tables en version 9999). Rien n’a été modifié. Prenez cette version pour la restaurer.");
            assertThat(Tables.of(jdbc(restoration.database()))).isEmpty();
            assertThat(restoration.data()).isEmptyDirectory();
        }
    }

    @Test
    void whereSomethingIsAlreadyNothingIsRestored() throws IOException {
        try (var preau = TestInstance.start(Map.of())) {
            var file = Restoration.backup(preau);
            var before = Tables.of(preau);

            assertThatThrownBy(() -> Restoration.into(address(preau), Map.of()).restore(file, NOW))
                    .hasMessageStartingWith("Cette base de données n’est pas vide : rien n’a été modifié.");
            var full = Restoration.intoNothing();
            Files.writeString(full.data().resolve("autre-chose.txt"), "de quelqu’un");
            assertThatThrownBy(() -> full.restore(file, NOW))
                    .hasMessageStartingWith("Le dossier des données " + full.data() + " n’est pas vide");

            assertThat(Tables.of(preau)).isEqualTo(before);
            assertThat(full.data()).isDirectoryContaining("glob:**/autre-chose.txt");
            assertThat(Tables.of(jdbc(full.database()))).isEmpty();
        }
    }

    @Test
    void aRestorationThatDidNotEndIsNotServed() {
        try (var preau = TestInstance.start(Map.of())) {
            var restoration = Restoration.intoNothing().restore(Restoration.backup(preau), NOW);
            jdbc(restoration.database()).sql("CREATE TABLE preau_restoring ()").update();

            assertThatThrownBy(() -> restoration.start(NOW))
                    .hasMessageStartingWith("La restauration de ces données ne s’est pas finie.");
        }
    }

    private static ExternalDatabase address(TestInstance preau) {
        return preau.bean(Database.class).address();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcClient jdbc(ExternalDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static long last(JdbcClient jdbc) {
        return jdbc.sql("SELECT max(id) FROM registration").query(Long.class).single();
    }

    private static TreeMap<String, String> without(TreeMap<String, String> tables) {
        var rest = new TreeMap<>(tables);
        rest.keySet().removeAll(OWN);
        return rest;
    }

    private static Map<String, String> files(Stream<Path> files) throws IOException {
        var texts = new TreeMap<String, String>();
        try (files) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static void register(TestInstance preau, String slug, String date, String email) {
        var answer = preau.visitor()
                .form(slug)
                .with("email", email)
                .day(preau.day(slug, date))
                .send();
        assertThat(answer.status()).isEqualTo(200);
    }
}
