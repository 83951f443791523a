package fr.preau.registration.desk;

import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.Person;
import fr.preau.registration.Profile;
import fr.preau.registration.SearchTerms;
import fr.preau.registration.Selection;
import fr.preau.registration.desk.Batch.Details;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code registration}. */
@Repository
public class Registrations {

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A registration as it is stored.
     *
     * @param shortNotice whether a seat that comes free just before a day is theirs without asking again
     * @param reason why they asked to come, where an organiser decides
     */
    public record Registration(
            long id,
            long cycleId,
            int linkVersion,
            Person person,
            boolean shortNotice,
            String reason,
            Instant createdAt) {}

    List<Long> freshIds(int count) {
        return jdbc.sql("SELECT nextval('registration_id') FROM generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    public Optional<Registration> withId(long id) {
        return jdbc.sql("SELECT * FROM registration WHERE id = :id")
                .param("id", id)
                .query(Registrations::registration)
                .optional();
    }

    /** Every registration under that address, in whatever cycle, the latest first. */
    public List<Registration> withEmail(String email) {
        return jdbc.sql("SELECT * FROM registration WHERE email_key = :key ORDER BY id DESC")
                .param("key", Person.emailKey(email))
                .query(Registrations::registration)
                .list();
    }

    /** Those of the cycle under these addresses, by {@link Person#emailKey}. */
    List<Registration> ofCycle(long cycleId, Collection<String> emails) {
        return jdbc.sql("""
                SELECT r.*
                FROM (SELECT DISTINCT unnest(:emails::text[]) AS email_key) wanted
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM registration
                    WHERE cycle_id = :cycle AND email_key = wanted.email_key
                    OFFSET 0
                ) r
                """)
                .param("cycle", cycleId)
                .param("emails", emails.toArray(String[]::new))
                .query(Registrations::registration)
                .list();
    }

    /** The full names of those that are still known by one. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT * FROM registration WHERE id IN (:ids) AND last_name <> ''")
                        .param("ids", ids)
                        .query(Registrations::registration)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                Registration::id, one -> one.person().fullName()));
    }

    /** The latest ones that a search for these words finds. */
    public List<Long> named(String words, int most) {
        return SearchTerms.query(Selection.everything().searching(words))
                .map(query -> jdbc.sql("""
                        SELECT id
                        FROM registration
                        WHERE found_by @@ :query::tsquery
                        ORDER BY id DESC
                        LIMIT :most
                        """)
                        .param("query", query)
                        .param("most", most)
                        .query(Long.class)
                        .list())
                .orElseGet(List::of);
    }

    /** Who of these is known already, without their places. */
    List<Registrant> known(Collection<Registrant.Key> people, Collection<Long> ids) {
        var found = new ArrayList<Registrant>();
        if (!people.isEmpty()) {
            found.addAll(jdbc.sql("""
                    SELECT r.id, r.cycle_id, r.email_key, r.profile, r.department, r.short_notice
                    FROM unnest(:cycles::bigint[], :keys::text[]) AS wanted (cycle_id, email_key)
                    CROSS JOIN LATERAL (
                        SELECT *
                        FROM registration
                        WHERE cycle_id = wanted.cycle_id AND email_key = wanted.email_key
                        OFFSET 0
                    ) r
                    """)
                    .param("cycles", SqlArrays.numbers(people, Registrant.Key::cycleId))
                    .param("keys", SqlArrays.texts(people, Registrant.Key::email))
                    .query(Registrations::known)
                    .list());
        }
        if (!ids.isEmpty()) {
            found.addAll(jdbc.sql("""
                    SELECT id, cycle_id, email_key, profile, department, short_notice
                    FROM registration
                    WHERE id = ANY (:ids)
                    """)
                    .param("ids", ids.toArray(Long[]::new))
                    .query(Registrations::known)
                    .list());
        }
        return found;
    }

    /** Has the planner know how large the desk's tables have grown. */
    void countAnew() {
        jdbc.sql("ANALYZE registration, place, place_event, submission, reply, message")
                .update();
    }

    void insert(Map<Long, Details> people, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        write("""
                INSERT INTO registration (id, cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                          organisation, organisation_kind, department, access_needs, search_key,
                                          organisation_key, short_notice, request_reason, found_by, created_at)
                SELECT w.*, :now
                FROM unnest(:ids::bigint[], :cycles::bigint[], :emails::text[], :keys::text[], :lastNames::text[],
                            :firstNames::text[], :phones::text[], :jobs::text[], :profiles::text[],
                            :organisations::text[], :kinds::text[], :departments::text[], :needs::text[],
                            :searchKeys::text[], :organisationKeys::text[], :shortNotices::boolean[],
                            :reasons::text[], :foundBy::tsvector[]) AS w
                """, people, Optional.of(now));
    }

    /** Makes whoever else holds that person wait, until the end of the caller's transaction. */
    public void hold(long id) {
        jdbc.sql("SELECT id FROM registration WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Makes every link sent to that person before worthless. */
    public void renewLink(long id) {
        jdbc.sql("UPDATE registration SET link_version = link_version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Replaces what these people told before; to another address belongs another link, and the one before ends. */
    void change(Map<Long, Details> people) {
        if (people.isEmpty()) {
            return;
        }
        write("""
                UPDATE registration r
                SET email = w.email, email_key = w.email_key, last_name = w.last_name, first_name = w.first_name, phone = w.phone, job = w.job,
                    profile = w.profile, organisation = w.organisation, organisation_kind = w.organisation_kind,
                    department = w.department, access_needs = w.access_needs, search_key = w.search_key,
                    organisation_key = w.organisation_key, short_notice = w.short_notice,
                    request_reason = w.request_reason, found_by = w.found_by,
                    link_version = r.link_version + (r.email_key <> w.email_key)::integer
                FROM unnest(:ids::bigint[], :cycles::bigint[], :emails::text[], :keys::text[], :lastNames::text[],
                            :firstNames::text[], :phones::text[], :jobs::text[], :profiles::text[],
                            :organisations::text[], :kinds::text[], :departments::text[], :needs::text[],
                            :searchKeys::text[], :organisationKeys::text[], :shortNotices::boolean[],
                            :reasons::text[], :foundBy::tsvector[])
                     AS w (id, cycle_id, email, email_key, last_name, first_name, phone, job, profile, organisation,
                           organisation_kind, department, access_needs, search_key, organisation_key, short_notice,
                           request_reason, found_by)
                WHERE r.id = w.id
                """, people, Optional.empty());
        jdbc.sql("""
                UPDATE place p
                SET email_key = r.email_key
                FROM registration r
                WHERE r.id = p.registration_id AND r.id = ANY (:ids) AND p.email_key <> r.email_key
                """).param("ids", people.keySet().toArray(Long[]::new)).update();
    }

    private void write(String sql, Map<Long, Details> people, Optional<Instant> now) {
        var details = people.values();
        var statement = jdbc.sql(sql)
                .param("ids", people.keySet().toArray(Long[]::new))
                .param("cycles", SqlArrays.numbers(details, Details::cycleId))
                .param("emails", texts(details, Person::email))
                .param("keys", texts(details, Person::emailKey))
                .param("lastNames", texts(details, Person::lastName))
                .param("firstNames", texts(details, Person::firstName))
                .param("phones", texts(details, Person::phone))
                .param("jobs", texts(details, Person::job))
                .param("profiles", texts(details, person -> person.profile().name()))
                .param("organisations", texts(details, Person::organisation))
                .param("kinds", texts(details, Person::organisationKind))
                .param("departments", texts(details, Person::department))
                .param("needs", texts(details, Person::accessNeeds))
                .param("searchKeys", texts(details, Person::searchKey))
                .param("organisationKeys", texts(details, Person::organisationKey))
                .param(
                        "foundBy",
                        SqlArrays.texts(
                                details,
                                one -> SearchTerms.words(
                                        one.cycleId(), one.member().person())))
                .param(
                        "shortNotices",
                        details.stream().map(one -> one.member().shortNotice()).toArray(Boolean[]::new))
                .param("reasons", SqlArrays.texts(details, one -> one.member().reason()));
        now.map(SqlArrays::instant).ifPresent(instant -> statement.param("now", instant));
        statement.update();
    }

    private static String[] texts(Collection<Details> details, Function<Person, String> column) {
        return SqlArrays.texts(details, one -> column.apply(one.member().person()));
    }

    private static Registrant known(ResultSet row, int number) throws SQLException {
        return new Registrant(
                row.getLong("id"),
                new Registrant.Key(row.getLong("cycle_id"), row.getString("email_key")),
                Profile.valueOf(row.getString("profile")),
                row.getString("department"),
                row.getBoolean("short_notice"));
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getLong("cycle_id"),
                row.getInt("link_version"),
                person(row),
                row.getBoolean("short_notice"),
                row.getString("request_reason"),
                row.getTimestamp("created_at").toInstant());
    }

    public static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("job"),
                Profile.valueOf(row.getString("profile")),
                row.getString("organisation"),
                row.getString("organisation_kind"),
                row.getString("department"),
                row.getString("access_needs"));
    }
}
