package fr.preau.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.privacy.Kept.Access;
import fr.preau.platform.privacy.Kept.Trace;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A colleague's name or address in every column that says who of the team did something; then their account is erased,
 * and both are looked for everywhere. The demonstration has a row of about everything.
 */
class ErasedAccountTest {

    private static final String NAME = "Zélie Quatremarre";

    private final TestInstance preau = TestInstance.start(Map.of());

    private record Column(String table, String name, Trace trace) {}

    @Test
    void whatAnErasedAccountDidStaysUnderItsNumberAndNothingNamesThem() {
        try (preau) {
            preau.bean(Accounts.class)
                    .create(DemoSetup.EMAIL, "Camille Fontaine", Role.ADMINISTRATOR, DemoSetup.PASSWORD);
            preau.bean(DemoSetup.class).fill();
            var administrator = Organiser.at(preau);
            var leaving = Organiser.at(preau);
            var account = number(leaving);
            preau.jdbc()
                    .sql("UPDATE staff_account SET name = :name WHERE id = :id")
                    .param("name", NAME)
                    .param("id", account)
                    .update();
            var other = Organiser.at(preau);
            administrator.post(
                    "/gestion/equipe/" + number(other) + "/role",
                    Map.of("seen", Role.ADMINISTRATOR.name(), "role", Role.ORGANISER.name()));
            leaving.post("/gestion/equipe/" + number(other) + "/cles/retrait", Map.of());
            var planted = plant(leaving.email());
            assertThat(planted).as("columns that hold the name").containsExactlyInAnyOrderElementsOf(columns());
            var member = "/gestion/equipe/" + account;

            assertThat(administrator
                            .post(member + "/effacement", Map.of("confirmed", "true"))
                            .header("Location"))
                    .as("an account that is open is not erased")
                    .contains("fait=entretemps");
            administrator.post(member + "/desactivation", Map.of());
            assertThat(leaving.get("/gestion").status()).isEqualTo(302);
            administrator.post(member + "/effacement", Map.of());
            assertThat(administrator.get(member).status())
                    .as("nothing without the tick")
                    .isEqualTo(200);
            var lines = lines();

            var answer = administrator.post(member + "/effacement", Map.of("confirmed", "true"));

            assertThat(answer.header("Location")).contains("fait=compte-efface");
            assertThat(administrator.get(member).status()).isEqualTo(404);
            assertThat(tablesThatSay(leaving.email())).as("the address").isEmpty();
            assertThat(tablesThatSay(NAME)).as("the name").isEmpty();
            assertThat(lines()).isEqualTo(lines + 1);
            assertThat(preau.jdbc()
                            .sql("SELECT DISTINCT by_whom FROM journal_line WHERE account_id = :id")
                            .param("id", account)
                            .query(String.class)
                            .list())
                    .containsExactly("Ancien compte n° " + account);
            for (var column : planted) {
                assertThat(preau.jdbc()
                                .sql("SELECT count(*) FROM \"%s\" WHERE \"%s\" = :called"
                                        .formatted(column.table, column.name))
                                .param("called", column.trace == Trace.ANSWERED ? "" : "Ancien compte n° " + account)
                                .query(Long.class)
                                .single())
                        .as(column.toString())
                        .isPositive();
            }
            assertThat(administrator.get("/gestion/journal?q=Ancien+compte").words())
                    .contains("Ancien compte n° " + account);
        }
    }

    /**
     * A column whose rule or name says that it names a colleague is declared so, and is then erased with the account. The
     * journal of the team's own gestures knows accounts by number, and is renamed by itself.
     */
    @Test
    void everyColumnThatSaysItNamesAColleagueIsDeclaredSo() {
        try (preau) {
            var declared = new TreeSet<String>();
            columns().forEach(column -> declared.add(column.table + "." + column.name));

            assertThat(preau.jdbc().sql("""
                            SELECT c.relname || '.' || a.attname
                            FROM pg_description d
                            JOIN pg_class c ON c.oid = d.objoid
                            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
                            WHERE d.description LIKE 'Personal:%'
                              AND c.relname <> 'journal_line'
                              AND (a.attname IN ('by_whom', 'reply_to') AND c.relname <> 'centre'
                                   OR d.description ILIKE '%name of the colleague%'
                                   OR d.description ILIKE '%address of the member of staff%'
                                   OR d.description ILIKE '%organiser''s address%'
                                   OR d.description ILIKE '%name of who saved%'
                                   OR d.description ILIKE '%address of who wrote%')
                            """).query(String.class).list())
                    .isNotEmpty()
                    .allMatch(declared::contains);
        }
    }

    /** By turns the name and the address, in one row of each table that has any; past the triggers that guard them. */
    private List<Column> plant(String email) {
        var planted = new ArrayList<Column>();
        var marks = new Marks(
                preau,
                preau.jdbc()
                        .sql("SELECT r.email_key FROM registration r JOIN place p ON p.registration_id = r.id LIMIT 1")
                        .query(String.class)
                        .single());
        columns().stream().map(Column::table).distinct().forEach(marks::some);
        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            preau.jdbc().sql("SET LOCAL session_replication_role = replica").update();
            for (var column : columns()) {
                var rows = preau.jdbc()
                        .sql("UPDATE \"%1$s\" SET \"%2$s\" = :called WHERE ctid = (SELECT min(ctid) FROM \"%1$s\")"
                                .formatted(column.table, column.name))
                        .param(
                                "called",
                                column.trace == Trace.CALLED && planted.size() % 2 == 0
                                        ? NAME
                                        : email.toUpperCase(Locale.ROOT))
                        .update();
                if (rows > 0) {
                    planted.add(column);
                }
            }
        });
        return planted;
    }

    private List<Column> columns() {
        return preau.beans(PersonalData.class).stream()
                .flatMap(module -> module.kept().stream())
                .flatMap(kept -> kept.columns().stream()
                        .flatMap(column -> column.access() instanceof Access.Colleague(var trace)
                                ? Stream.of(new Column(kept.table(), column.name(), trace))
                                : Stream.empty()))
                .toList();
    }

    private long number(Organiser organiser) {
        return preau.jdbc()
                .sql("SELECT id FROM staff_account WHERE email = :email")
                .param("email", organiser.email())
                .query(Long.class)
                .single();
    }

    private long lines() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM journal_line")
                .query(Long.class)
                .single();
    }

    private List<String> tablesThatSay(String text) {
        return Tables.of(preau.jdbc()).entrySet().stream()
                .filter(table -> table.getValue().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
