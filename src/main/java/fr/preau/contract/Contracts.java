package fr.preau.contract;

import fr.preau.contract.CityContract.ContractRules;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.contract.CityContract.Theme;
import fr.preau.staff.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code city_contract}, {@code contract_theme} and {@code contract_neighbourhood}. */
@Repository
public class Contracts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Contracts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A contract to be opened, by what is asked for at first; all else has its page. */
    public record Opening(
            String slug, String name, String lead, String coPilots, int firstYear, int lastYear, String continues) {}

    /** A line of the list of contracts. */
    public record Named(String slug, String name, String lead, int firstYear, int lastYear) {}

    /** Opens it with its first pilot; none if the address is taken. */
    @Transactional
    public Optional<Long> open(Opening wanted, Account pilot) {
        try {
            var id = jdbc.sql("""
                    INSERT INTO city_contract (slug, name, lead, co_pilots, first_year, last_year, continues,
                                               controller, created_at)
                    VALUES (:slug, :name, :lead, :coPilots, :first, :last, :continues, :lead, :now)
                    ON CONFLICT (slug) DO NOTHING
                    RETURNING id
                    """)
                    .param("slug", wanted.slug())
                    .param("name", wanted.name())
                    .param("lead", wanted.lead())
                    .param("coPilots", wanted.coPilots())
                    .param("first", wanted.firstYear())
                    .param("last", wanted.lastYear())
                    .param("continues", wanted.continues())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .optional();
            id.ifPresent(contract -> jdbc.sql("""
                    INSERT INTO contract_member (contract_id, account_id, role, since)
                    VALUES (:contract, :account, 'PILOT', :now)
                    """)
                    .param("contract", contract)
                    .param("account", pilot.id())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update());
            return id;
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Those that have that account as a member. */
    public List<Named> of(Account account) {
        return jdbc.sql("""
                SELECT c.slug, c.name, c.lead, c.first_year, c.last_year
                FROM city_contract c
                JOIN contract_member m ON m.contract_id = c.id
                WHERE m.account_id = :account
                ORDER BY c.name, c.id
                """).param("account", account.id()).query(Named.class).list();
    }

    public Optional<CityContract> withSlug(String slug) {
        return jdbc.sql("SELECT * FROM city_contract WHERE slug = :slug")
                .param("slug", slug)
                .query(this::contract)
                .optional();
    }

    public Optional<CityContract> withId(long id) {
        return jdbc.sql("SELECT * FROM city_contract WHERE id = :id")
                .param("id", id)
                .query(this::contract)
                .optional();
    }

    /** Those that have that neighbourhood and let anybody read what they do there. */
    public List<CityContract> shownIn(String neighbourhood) {
        return jdbc.sql("""
                SELECT c.*
                FROM city_contract c
                JOIN contract_neighbourhood n ON n.contract_id = c.id
                WHERE n.code = :code AND c.shown_by_neighbourhood
                ORDER BY c.name, c.id
                """).param("code", neighbourhood).query(this::contract).list();
    }

    /** Those whose last year is before that one. */
    List<Long> endedBefore(int year) {
        return jdbc.sql("SELECT id FROM city_contract WHERE last_year < :year ORDER BY id")
                .param("year", year)
                .query(Long.class)
                .list();
    }

    /** Held until the transaction ends: saves of one contract come one after the other. */
    void lock(long id) {
        jdbc.sql("SELECT id FROM city_contract WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private CityContract contract(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        return new CityContract(
                id,
                row.getString("slug"),
                row.getString("name"),
                row.getString("lead"),
                row.getString("co_pilots"),
                row.getInt("first_year"),
                row.getInt("last_year"),
                row.getString("continues"),
                row.getString("controller"),
                row.getString("legal_text"),
                new ContractRules(
                        row.getBoolean("late_refused"),
                        row.getInt("public_share_warning"),
                        row.getBoolean("funders_see_each_other"),
                        row.getBoolean("report_required"),
                        row.getBoolean("shown_by_neighbourhood")),
                jdbc.sql("SELECT id, name, objective FROM contract_theme WHERE contract_id = :id ORDER BY id")
                        .param("id", id)
                        .query(Theme.class)
                        .list(),
                jdbc.sql("SELECT code, label FROM contract_neighbourhood WHERE contract_id = :id ORDER BY code")
                        .param("id", id)
                        .query(Neighbourhood.class)
                        .list());
    }

    /** The contract's rules and who answers for its data. */
    @Transactional
    public void settle(long contract, String controller, String legalText, ContractRules rules) {
        jdbc.sql("""
                UPDATE city_contract
                SET controller = :controller, legal_text = :legal, late_refused = :late,
                    public_share_warning = :share, funders_see_each_other = :see, report_required = :report,
                    shown_by_neighbourhood = :shown
                WHERE id = :id
                """)
                .param("controller", controller)
                .param("legal", legalText)
                .param("late", rules.lateRefused())
                .param("share", rules.publicShareWarning())
                .param("see", rules.fundersSeeEachOther())
                .param("report", rules.reportRequired())
                .param("shown", rules.shownByNeighbourhood())
                .param("id", contract)
                .update();
    }

    /** The number of that theme, added under the first objective where the contract had none of that name. */
    public long theme(long contract, String name) {
        return jdbc.sql("""
                INSERT INTO contract_theme (contract_id, name, objective)
                VALUES (:contract, :name, 1)
                ON CONFLICT (contract_id, name) DO UPDATE SET name = excluded.name
                RETURNING id
                """)
                .param("contract", contract)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** Adds that theme, or gives it that objective. */
    @Transactional
    public void theme(long contract, String name, int objective) {
        jdbc.sql("""
                INSERT INTO contract_theme (contract_id, name, objective)
                VALUES (:contract, :name, :objective)
                ON CONFLICT (contract_id, name) DO UPDATE SET objective = excluded.objective
                """)
                .param("contract", contract)
                .param("name", name)
                .param("objective", objective)
                .update();
    }

    /** Adds that neighbourhood, or names it anew. */
    @Transactional
    public void neighbourhood(long contract, Neighbourhood wanted) {
        jdbc.sql("""
                INSERT INTO contract_neighbourhood (contract_id, code, label)
                VALUES (:contract, :code, :label)
                ON CONFLICT (contract_id, code) DO UPDATE SET label = excluded.label
                """)
                .param("contract", contract)
                .param("code", wanted.code())
                .param("label", wanted.label())
                .update();
    }
}
