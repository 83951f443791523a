package fr.preau.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code registration}. */
@Repository
class Registrations {

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A registration as it is stored. */
    record Registration(long id, long cycleId, int linkVersion, Person person, Instant createdAt) {}

    List<Long> freshIds(int count) {
        return jdbc.sql("SELECT nextval('registration_id') FROM generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    Optional<Registration> withId(long id) {
        return jdbc.sql("SELECT * FROM registration WHERE id = :id")
                .param("id", id)
                .query(Registrations::registration)
                .optional();
    }

    /** Every registration under that address, in whatever cycle. */
    List<Registration> withEmail(String email) {
        return jdbc.sql("SELECT * FROM registration WHERE email_key = :key ORDER BY id DESC")
                .param("key", Person.emailKey(email))
                .query(Registrations::registration)
                .list();
    }

    /** Who of these is known already, without their places. */
    List<Known> known(List<Application> applications, Collection<Long> ids) {
        var found = new ArrayList<Known>();
        if (!applications.isEmpty()) {
            found.addAll(jdbc.sql("""
                    SELECT r.id, r.cycle_id, r.email_key, r.short_notice
                    FROM unnest(:cycles::bigint[], :keys::text[]) AS wanted (cycle_id, email_key)
                    JOIN registration r USING (cycle_id, email_key)
                    """)
                    .param("cycles", Rows.numbers(applications, Application::cycleId))
                    .param(
                            "keys",
                            Rows.texts(
                                    applications,
                                    application -> application.person().emailKey()))
                    .query(Registrations::known)
                    .list());
        }
        if (!ids.isEmpty()) {
            found.addAll(
                    jdbc.sql("SELECT id, cycle_id, email_key, short_notice FROM registration WHERE id = ANY (:ids)")
                            .param("ids", ids.toArray(Long[]::new))
                            .query(Registrations::known)
                            .list());
        }
        return found;
    }

    void insert(Map<Long, Application> people, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        write("""
                INSERT INTO registration (id, cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                          organisation, organisation_kind, department, access_needs, search_key,
                                          short_notice, created_at)
                SELECT w.*, :now
                FROM unnest(:ids::bigint[], :cycles::bigint[], :emails::text[], :keys::text[], :lastNames::text[],
                            :firstNames::text[], :phones::text[], :jobs::text[], :profiles::text[],
                            :organisations::text[], :kinds::text[], :departments::text[], :needs::text[],
                            :searchKeys::text[], :shortNotices::boolean[]) AS w
                """, people, Optional.of(now));
    }

    /** Makes every link sent to that person before worthless. */
    void renewLink(long id) {
        jdbc.sql("UPDATE registration SET link_version = link_version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Replaces what somebody told us long ago, now that they hold no place and register anew. */
    void renew(Map<Long, Application> people) {
        if (people.isEmpty()) {
            return;
        }
        write("""
                UPDATE registration r
                SET email = w.email, last_name = w.last_name, first_name = w.first_name, phone = w.phone, job = w.job,
                    profile = w.profile, organisation = w.organisation, organisation_kind = w.organisation_kind,
                    department = w.department, access_needs = w.access_needs, search_key = w.search_key,
                    short_notice = w.short_notice
                FROM unnest(:ids::bigint[], :cycles::bigint[], :emails::text[], :keys::text[], :lastNames::text[],
                            :firstNames::text[], :phones::text[], :jobs::text[], :profiles::text[],
                            :organisations::text[], :kinds::text[], :departments::text[], :needs::text[],
                            :searchKeys::text[], :shortNotices::boolean[])
                     AS w (id, cycle_id, email, email_key, last_name, first_name, phone, job, profile, organisation,
                           organisation_kind, department, access_needs, search_key, short_notice)
                WHERE r.id = w.id
                """, people, Optional.empty());
    }

    private void write(String sql, Map<Long, Application> people, Optional<Instant> now) {
        var applications = people.values();
        var statement = jdbc.sql(sql)
                .param("ids", people.keySet().toArray(Long[]::new))
                .param("cycles", Rows.numbers(applications, Application::cycleId))
                .param("emails", texts(applications, Person::email))
                .param("keys", texts(applications, Person::emailKey))
                .param("lastNames", texts(applications, Person::lastName))
                .param("firstNames", texts(applications, Person::firstName))
                .param("phones", texts(applications, Person::phone))
                .param("jobs", texts(applications, Person::job))
                .param(
                        "profiles",
                        texts(applications, person -> person.profile().name()))
                .param("organisations", texts(applications, Person::organisation))
                .param("kinds", texts(applications, Person::organisationKind))
                .param("departments", texts(applications, Person::department))
                .param("needs", texts(applications, Person::accessNeeds))
                .param("searchKeys", texts(applications, Person::searchKey))
                .param(
                        "shortNotices",
                        applications.stream().map(Application::shortNotice).toArray(Boolean[]::new));
        now.map(Rows::instant).ifPresent(instant -> statement.param("now", instant));
        statement.update();
    }

    private static String[] texts(Collection<Application> applications, Function<Person, String> column) {
        return Rows.texts(applications, application -> column.apply(application.person()));
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getLong("id"),
                new Known.Key(row.getLong("cycle_id"), row.getString("email_key")),
                row.getBoolean("short_notice"));
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getLong("cycle_id"),
                row.getInt("link_version"),
                person(row),
                row.getTimestamp("created_at").toInstant());
    }

    static Person person(ResultSet row) throws SQLException {
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
