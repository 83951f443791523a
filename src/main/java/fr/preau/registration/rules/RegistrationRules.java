package fr.preau.registration.rules;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Rules.Asked;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code registration_rules}; a cycle without a row has the defaults. */
@NamedInterface("rules")
@Repository
public class RegistrationRules {

    private final JdbcClient jdbc;
    private final Changes changes;

    RegistrationRules(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    private record OfCycle(long cycleId, Rules rules) {}

    public Rules of(long cycleId) {
        return of(Set.of(cycleId)).getOrDefault(cycleId, Rules.DEFAULT);
    }

    /** Those that were set, by cycle. */
    public Map<Long, Rules> of(Collection<Long> cycles) {
        return jdbc
                .sql("SELECT * FROM registration_rules WHERE cycle_id = ANY (:cycles)")
                .param("cycles", cycles.toArray(Long[]::new))
                .query((row, _) -> new OfCycle(row.getLong("cycle_id"), rules(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(OfCycle::cycleId, OfCycle::rules));
    }

    /** Sets them for whatever is decided from now on; what was decided stays. */
    @Transactional
    public void set(long cycleId, Rules rules) {
        changes.tell(What.CYCLES);
        write(cycleId, rules, """
                DO UPDATE
                SET reviewed_profiles = excluded.reviewed_profiles, refused_profiles = excluded.refused_profiles,
                    departments = excluded.departments, elsewhere = excluded.elsewhere,
                    offer_hours = excluded.offer_hours, substitute_hours = excluded.substitute_hours,
                    phone = excluded.phone, job = excluded.job, access_needs = excluded.access_needs
                """);
    }

    /** The same, unless they are no longer what was seen; whether they are set. */
    @Transactional
    public boolean replace(long cycleId, Rules seen, Rules wanted) {
        write(cycleId, seen, "DO NOTHING");
        jdbc.sql("SELECT 1 FROM registration_rules WHERE cycle_id = :cycle FOR UPDATE")
                .param("cycle", cycleId)
                .query(Integer.class)
                .single();
        if (!of(cycleId).equals(seen)) {
            return false;
        }
        set(cycleId, wanted);
        return true;
    }

    private void write(long cycleId, Rules rules, String ifThere) {
        var audience = rules.audience();
        jdbc.sql("""
                INSERT INTO registration_rules (cycle_id, reviewed_profiles, refused_profiles, departments, elsewhere,
                                                offer_hours, substitute_hours, phone, job, access_needs)
                VALUES (:cycle, :reviewed::text[], :refused::text[], :departments::text[], :elsewhere, :offer,
                        :substitute, :phone, :job, :needs)
                ON CONFLICT (cycle_id) %s
                """.formatted(ifThere))
                .param("cycle", cycleId)
                .param("reviewed", SqlArrays.texts(audience.reviewed(), Profile::name))
                .param("refused", SqlArrays.texts(audience.refused(), Profile::name))
                .param("departments", audience.departments().stream().sorted().toArray(String[]::new))
                .param("elsewhere", audience.elsewhere().name())
                .param("offer", rules.offerTime().toHours())
                .param("substitute", rules.substituteFreeze().toHours())
                .param("phone", rules.phone().name())
                .param("job", rules.job().name())
                .param("needs", rules.accessNeeds().name())
                .update();
    }

    /** Gives a new cycle the delays that new ones begin with, unless it has rules already. */
    public void begin(long cycleId, int offerHours, int substituteHours) {
        jdbc.sql("""
                INSERT INTO registration_rules (cycle_id, offer_hours, substitute_hours)
                VALUES (:cycle, :offer, :substitute)
                ON CONFLICT DO NOTHING
                """)
                .param("cycle", cycleId)
                .param("offer", offerHours)
                .param("substitute", substituteHours)
                .update();
    }

    private static Rules rules(ResultSet row) throws SQLException {
        return new Rules(
                new Audience(
                        profiles(row.getArray("reviewed_profiles")),
                        profiles(row.getArray("refused_profiles")),
                        Set.of((String[]) row.getArray("departments").getArray()),
                        Verdict.valueOf(row.getString("elsewhere"))),
                Duration.ofHours(row.getInt("offer_hours")),
                Duration.ofHours(row.getInt("substitute_hours")),
                Asked.valueOf(row.getString("phone")),
                Asked.valueOf(row.getString("job")),
                Asked.valueOf(row.getString("access_needs")));
    }

    private static Set<Profile> profiles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Profile::valueOf).collect(Collectors.toSet());
    }
}
