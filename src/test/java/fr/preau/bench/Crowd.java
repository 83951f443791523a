package fr.preau.bench;

import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Person;
import fr.preau.registration.Profile;
import fr.preau.registration.SearchTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;

/**
 * Invented people in great number, written past the desk and as fast as the database takes them: without
 * its triggers and indexes, which are put back afterwards, and with the counts that they would have kept.
 */
final class Crowd {

    private static final List<String> BEGINNINGS = List.of(
            "Mar", "Du", "Le", "Ber", "Mo", "Gi", "La", "Pé", "Fa", "Ro", "Cha", "Bon", "Gar", "Thi", "Rou", "Vin",
            "Mer", "Col", "Bri", "Del", "Tra", "Gau", "Fon", "Clé", "Sau", "Vau", "Mon", "Bel", "Cor", "Dar");
    private static final List<String> MIDDLES = List.of(
            "tin", "pont", "fè", "nard", "reau", "rard", "li", "ri", "cha", "vi", "ne", "do", "ga", "ba", "mi", "zo",
            "ju", "ca", "ver", "sar");
    private static final List<String> ENDS = List.of(
            "", "ier", "ot", "ette", "and", "in", "eau", "aud", "on", "el", "ard", "oux", "et", "as", "ini", "ez");
    private static final List<String> FREQUENT =
            List.of("Martin", "Dupont", "Lefèvre", "Bernard", "Nguyen", "Diallo", "Moreau", "Petit");
    private static final List<String> FIRST_NAMES = List.of(
            "Claire", "Bruno", "Fatou", "Élodie", "Karim", "Sophie", "Julien", "Nadia", "Paul", "Chloé", "Hugo", "Inès",
            "Marc", "Anaïs", "Yann", "Louise");
    private static final List<String> PLACES = List.of("Lyon", "Vénissieux", "Grenoble", "Roanne", "Valence", "Vichy");
    private static final List<String> DEPARTMENTS = List.of("69 Rhône", "38", "Loire", "26 Drôme", "03", "Isère");

    private final Random random = new Random(20240910);
    private final Connection connection;

    private Crowd(Connection connection) {
        this.connection = connection;
    }

    /** Registers that many people for both days of each of these cycles in turn. */
    static void fill(ExternalDatabase database, List<Long> cycles, int people) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            new Crowd(connection).fill(cycles, people);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(List<Long> cycles, int people) throws SQLException, IOException {
        run("SET session_replication_role = replica");
        run("SET maintenance_work_mem = '512MB'");
        var indexes = indexes();
        for (var index : indexes.keySet()) {
            run("DROP INDEX " + index);
        }
        register(cycles, people);
        run("""
                INSERT INTO place (registration_id, day_id, email_key, state, queue_number, created_at, changed_at)
                SELECT r.id, d.id, r.email_key, s.state,
                       CASE WHEN s.state = 'WAITING' THEN nextval('queue_number') END, r.created_at, r.created_at
                FROM registration r
                JOIN meeting_day d ON d.cycle_id = r.cycle_id,
                LATERAL (SELECT CASE (r.id * 7 + d.id) % 100 WHEN 0 THEN 'REFUSED' WHEN 1 THEN 'WAITING'
                                WHEN 2 THEN 'WITHDRAWN' WHEN 3 THEN 'WITHDRAWN' ELSE 'CONFIRMED' END AS state) s
                """);
        run("SELECT note_states(array_agg(DISTINCT registration_id)) FROM place WHERE state <> 'CONFIRMED'");
        run("""
                UPDATE day_gauge g
                SET held = c.held, waiting = c.waiting
                FROM (
                    SELECT day_id, count(*) FILTER (WHERE state = 'CONFIRMED') AS held,
                           count(*) FILTER (WHERE state = 'WAITING') AS waiting
                    FROM place
                    GROUP BY day_id
                ) c
                WHERE c.day_id = g.day_id
                """);
        run("""
                SELECT tally_people(array_agg(registration_id), array_agg(1))
                FROM (SELECT DISTINCT registration_id FROM place WHERE state = 'CONFIRMED') seated
                """);
        for (var definition : indexes.values()) {
            run(definition);
        }
        run("SELECT setval('registration_id', " + (people + 1) + ")");
        run("VACUUM (ANALYZE)");
    }

    /** What can be made again afterwards, by name; a constraint's own index stays. */
    private LinkedHashMap<String, String> indexes() throws SQLException {
        var indexes = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
                        FROM pg_index i
                        LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid
                        WHERE i.indrelid IN ('registration'::regclass, 'place'::regclass) AND c.oid IS NULL
                        """)) {
            while (rows.next()) {
                indexes.put(rows.getString("name"), rows.getString("definition"));
            }
        }
        return indexes;
    }

    private void register(List<Long> cycles, int people) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                COPY registration (id, cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                   organisation, organisation_kind, department, access_needs, search_key,
                                   organisation_key, found_by, created_at)
                FROM STDIN
                """);
        for (var number = 1; number <= people; number++) {
            var line = line(number, cycles.get(number % cycles.size())).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
    }

    private String line(int number, long cycle) {
        var person = person(number);
        var cells = new ArrayList<>(List.of(
                Integer.toString(number),
                Long.toString(cycle),
                person.email(),
                person.emailKey(),
                person.lastName(),
                person.firstName(),
                person.phone(),
                person.job(),
                person.profile().name(),
                person.organisation(),
                person.organisationKind(),
                person.department(),
                "",
                person.searchKey(),
                person.organisationKey(),
                SearchTerms.words(cycle, person),
                "2024-09-0%d 09:00:00+02".formatted(1 + number % 9)));
        return String.join("\t", cells) + "\n";
    }

    private Person person(int number) {
        var lastName = random.nextInt(20) == 0 ? one(FREQUENT) : one(BEGINNINGS) + one(MIDDLES) + one(ENDS);
        var firstName = one(FIRST_NAMES);
        return new Person(
                lastName,
                firstName,
                "personne" + number + "@exemple.fr",
                "",
                "Cheffe de projet",
                Profile.values()[Math.min(3, random.nextInt(40) / 10)],
                "Ville de " + one(PLACES) + " " + random.nextInt(500),
                OrganisationKind.values()[random.nextInt(OrganisationKind.values().length)].name(),
                random.nextInt(2_000) == 0 ? "75 Paris" : one(DEPARTMENTS),
                "");
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
