package fr.preau.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.Instance;
import fr.preau.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migration does for ever what it did when it was written. */
class MigrationsTest {

    private static final Pattern MIGRATION = Pattern.compile("V\\d+__\\w+(\\$.*)?\\.class");
    private static final Pattern OURS = Pattern.compile("fr/preau/[\\w/$]+");

    @Test
    void aMigrationInJavaCallsNothingOfTheApplication() {
        var migrations = migrations();

        assertThat(migrations)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(foreign(file))
                        .as(file.getFileName().toString())
                        .isEmpty());
    }

    @Test
    void whatCallsTheApplicationIsFoundOut() {
        assertThat(foreign(classes().resolve("fr/preau/registration/SearchTerms.class")))
                .contains("fr/preau/registration/Person", "fr/preau/registration/Departments");
    }

    @Test
    void everyMigrationInJavaPreparesTheDatabasesOfTests() {
        var prepared = Arrays.stream(WrittenInJava.migrations())
                .map(migration -> migration.getClass().getSimpleName() + ".class");

        assertThat(migrations().stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.contains("$")))
                .containsExactlyInAnyOrderElementsOf(prepared.toList());
    }

    /** Folders that were made before know the migration by this name, and by no checksum. */
    @Test
    void theMigrationOfWordsIsStillTheOneThatFoldersRemember() {
        var migration = new V0062__Words_of_those_who_are_there();

        assertThat(migration.getClass().getName())
                .isEqualTo("fr.preau.registration.V0062__Words_of_those_who_are_there");
        assertThat(migration.getVersion()).isEqualTo(MigrationVersion.fromVersion("0062"));
        assertThat(migration.getDescription()).isEqualTo("Words of those who are there");
        assertThat(migration.getChecksum()).isNull();
    }

    @Test
    void thoseWhoWereThereBeforeTheWordsAreFoundByThem() {
        var source = source();
        migrate(source, "0061");
        var jdbc = JdbcClient.create(source);
        var cycle = cycle(jdbc);
        jdbc.sql("""
                INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                          organisation, organisation_kind, department, access_needs, search_key,
                                          created_at)
                VALUES (:cycle, 'zoe@exemple.fr', 'zoe@exemple.fr', 'D’Hélène', 'Zoé', '', '', 'OTHER',
                        'Ville de Lyon', 'COMMUNE', 'rhone', '', '', now()),
                       (:cycle, '', '2', '', '', '', '', 'OTHER', '', '', '', '', '', now())
                """).param("cycle", cycle).update();

        migrate(source, "0062");

        var words = jdbc.sql("SELECT unnest(tsvector_to_array(found_by)) FROM registration WHERE email <> ''")
                .query(String.class)
                .list();
        assertThat(words)
                .contains("d", "helene", "zoe", "exemple", "fr", "ville", "lyon")
                .contains("~elene", "~lene", "~soe", "~vile", "~lion")
                .contains("=c" + cycle, "=pOTHER", "=kCOMMUNE", "=d69");
        assertThat(jdbc.sql("SELECT organisation_key || found_by::text FROM registration ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEmpty();
        migrate(source, "latest");
    }

    @Test
    void entriesThatBeginTogetherBecomeWorkshopsOfPagesSavedBefore() {
        var source = source();
        migrate(source, "0180");
        var jdbc = JdbcClient.create(source);
        jdbc.sql("""
                WITH day AS (
                    INSERT INTO meeting_day (cycle_id, date, title, place, status, introduction_markdown)
                    VALUES (:cycle, '2024-09-24', '', '', 'PLANNED', '')
                    RETURNING id
                ), gauge AS (
                    INSERT INTO day_gauge (day_id, capacity) SELECT id, 10 FROM day
                )
                INSERT INTO sequence (day_id, rank, starts, title, markdown, kind, speakers)
                SELECT id, rank, starts::time, title, '', kind, '{}'
                FROM day,
                     (VALUES (0, '09:00', 'Accueil', 'WELCOME'), (1, '09:00', 'Ouverture', 'SEQUENCE'),
                             (2, '10:00', 'Atelier A', 'SEQUENCE'), (3, '10:00', 'Atelier B', 'SIDE_STEP'))
                     AS entry (rank, starts, title, kind)
                """).param("cycle", cycle(jdbc)).update();

        migrate(source, "latest");

        assertThat(jdbc.sql("SELECT title FROM workshop WHERE capacity IS NULL ORDER BY rank")
                        .query(String.class)
                        .list())
                .containsExactly("Atelier A", "Atelier B");
        assertThat(jdbc.sql("SELECT workshops FROM day_gauge")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** Of places that were handed on before: to whom, by the line that follows, else by the name, else to nobody. */
    @Test
    void whoReplacedWhomBecomesANumberAndNoNameStays() {
        var source = source();
        migrate(source, "0080");
        var jdbc = JdbcClient.create(source);
        var cycle = cycle(jdbc);
        jdbc.sql("""
                INSERT INTO meeting_day (cycle_id, date, title, place, status, introduction_markdown)
                VALUES (:cycle, '2024-09-24', '', '', 'PLANNED', '')
                """).param("cycle", cycle).update();
        person(jdbc, 1, "Bruno", "Parti");
        person(jdbc, 2, "Xénia", "Corrigée");
        person(jdbc, 3, "", "");
        person(jdbc, 4, "Déjà", "Là");
        person(jdbc, 5, "Deux", "Fois");
        person(jdbc, 6, "Deux", "Fois");
        person(jdbc, 7, "Autre", "Personne");
        event(jdbc, 1, "08:00", "WITHDRAWN", "PERSON", "Remplacement par Xénia Davant");
        event(jdbc, 2, "08:00", "CONFIRMED", "PERSON", "Remplacement");
        event(jdbc, 1, "09:00", "WITHDRAWN", "PERSON", "Remplacement par Nom Effacé");
        event(jdbc, 3, "09:00", "CONFIRMED", "PERSON", "");
        event(jdbc, 1, "10:00", "WITHDRAWN", "PERSON", "Remplacement par Déjà Là");
        event(jdbc, 7, "10:00", "OFFERED", "DESK", "");
        event(jdbc, 1, "11:00", "WITHDRAWN", "PERSON", "Remplacement par Deux Fois");
        event(jdbc, 1, "12:00", "WITHDRAWN", "PERSON", "Remplacement par Personne Ici");
        event(jdbc, 7, "12:00", "CONFIRMED", "PERSON", "");
        event(jdbc, 1, "13:00", "WITHDRAWN", "equipe@exemple.fr", "Remplacement par un collègue, dit au téléphone");

        migrate(source, "0090");

        assertThat(jdbc.sql("""
                        SELECT to_char(at AT TIME ZONE 'UTC', 'HH24') || ' ' || note || ' ' || coalesce(handed_to::text, '-')
                        FROM place_event
                        WHERE registration_id = 1
                        ORDER BY id
                        """).query(String.class).list())
                .containsExactly(
                        "08 Remplacement 2",
                        "09 Remplacement 3",
                        "10 Remplacement 4",
                        "11 Remplacement -",
                        "12 Remplacement -",
                        "13 Remplacement par un collègue, dit au téléphone -");
    }

    private static void person(JdbcClient jdbc, long id, String firstName, String lastName) {
        jdbc.sql("""
                INSERT INTO registration (id, cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                          organisation, organisation_kind, department, access_needs, search_key,
                                          created_at)
                SELECT :id, id, :email, :id::text, :last, :first, '', '', 'OTHER', '', '', '', '', '', now()
                FROM cycle
                """)
                .param("id", id)
                .param("email", lastName.isEmpty() ? "" : id + "@exemple.fr")
                .param("last", lastName)
                .param("first", firstName)
                .update();
    }

    private static void event(JdbcClient jdbc, long person, String hour, String what, String by, String note) {
        jdbc.sql("""
                INSERT INTO place_event (registration_id, day_id, at, what, by_whom, note)
                SELECT :person, id, ('2024-09-10T' || :hour || 'Z')::timestamptz, :what, :by, :note
                FROM meeting_day
                """)
                .param("person", person)
                .param("hour", hour)
                .param("what", what)
                .param("by", by)
                .param("note", note)
                .update();
    }

    private static DriverManagerDataSource source() {
        var database = TestDatabase.empty();
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    private static void migrate(DriverManagerDataSource source, String target) {
        Flyway.configure()
                .dataSource(source)
                .locations(TestDatabase.locations())
                .javaMigrations(WrittenInJava.migrations())
                .target(target)
                .load()
                .migrate();
    }

    private static long cycle(JdbcClient jdbc) {
        return jdbc.sql("""
                        INSERT INTO cycle (slug, state, title, place, lead_markdown, announcement_markdown,
                                           programme_markdown, closing_markdown, updated_at)
                        VALUES ('a', 'DRAFT', 'A', '', '', '', '', '', now())
                        RETURNING id
                        """).query(Long.class).single();
    }

    private static Path classes() {
        try {
            return Path.of(Instance.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> migrations() {
        try (var files = Files.walk(classes())) {
            return files.filter(file ->
                            MIGRATION.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of ours that this one names anywhere, beside itself and what it contains. */
    private static Set<String> foreign(Path file) {
        try {
            var own = file.getFileName().toString().replaceAll("(\\$.*)?\\.class$", "");
            return StreamSupport.stream(
                            ClassFile.of().parse(file).constantPool().spliterator(), false)
                    .flatMap(entry -> switch (entry) {
                        case ClassEntry type ->
                            OURS.matcher(type.asInternalName()).results();
                        case Utf8Entry text -> OURS.matcher(text.stringValue()).results();
                        default -> OURS.matcher("").results();
                    })
                    .map(match -> match.group())
                    .filter(name ->
                            !name.replaceAll(".*/", "").replaceAll("\\$.*", "").equals(own))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
