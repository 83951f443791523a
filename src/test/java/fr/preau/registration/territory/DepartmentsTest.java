package fr.preau.registration.territory;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Departments;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A department is chosen from the list and kept by its code, whoever writes it. */
class DepartmentsTest {

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @CsvSource({
        "69, 69",
        "69 Rhône, 69",
        "rhone, 69",
        "RHÔNE (69), 69",
        "69 - Rhône, 69",
        "1, 01",
        "1.0, 01",
        "2b, 2B",
        "Cote d Or, 21",
        "Côtes-d’Armor, 22",
        "974 La Réunion, 974",
        "Réunion, 974",
        "Réunion (974), 974",
        "(69) Rhône, 69",
        "Dpt 69, 69",
        "Dépt. 69, 69",
        "D69, 69",
        "département n° 69, 69",
        "Département du Rhône, 69",
        "département de l’Ain, 01",
        "L'Ain, 01",
        "les Bouches-du-Rhône, 13",
        "Hte-Savoie, 74",
        "Htes Alpes, 05",
        "Seine-St-Denis, 93",
        "Seine St. Denis, 93",
        "seine saint denis, 93"
    })
    void whatNamesOneDepartmentIsItsCode(String typed, String code) {
        assertThat(Departments.code(typed)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auvergne",
                "Auvergne-Rhône-Alpes",
                "69 Isère",
                "69, 38",
                "12 mai 2024",
                "20",
                "999",
                "69001",
                "Lyon",
                ""
            })
    void anythingElseIsNone(String typed) {
        assertThat(Departments.code(typed)).isEmpty();
    }

    @Test
    void theFormIsAListWithoutScriptsAndKeepsTheCode() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var asked = preau.visitor()
                .get("/rencontre/" + slug + "/inscription")
                .html()
                .select("select#department");
        assertThat(asked.select("option").eachText()).contains("69 Rhône", "974 La Réunion");

        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .with("department", "Rhône")
                .day(day)
                .send();

        assertThat(departments(slug)).containsExactly("69");
    }

    @Test
    void aRegionIsRefusedAtTheFieldAndStaysThere() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var answer = preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .with("department", "Auvergne")
                .day(preau.day(slug, "2024-09-24"))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#department-fault").text()).contains("numéro ou le nom d’un département");
        assertThat(answer.html().select("#department option[selected]").val()).isEqualTo("Auvergne");
    }

    /** As the migration that keeps codes finds them: words of any kind. */
    @ParameterizedTest
    @CsvSource({
        "69 Rhône, 69",
        "rhone, 69",
        "RHÔNE, 69",
        "1, 01",
        "2a, 2A",
        "69.0, 69",
        "Côtes-d’Armor, 22",
        "38 (Grenoble), 38",
        "Auvergne, Auvergne",
        "69 Isère, 69 Isère",
        "'69, 38', '69, 38'"
    })
    void whatWasStoredBecomesACodeWhereItCanBeTold(String stored, String code) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        preau.jdbc()
                .sql("UPDATE registration SET department = :stored, found_by = '' WHERE cycle_id = :cycle")
                .param("stored", stored)
                .param("cycle", preau.cycle(slug))
                .update();

        preau.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> preau.bean(JdbcTemplate.class).execute(migration()));

        assertThat(departments(slug)).containsExactly(code);
    }

    private static String migration() {
        try (var file =
                DepartmentsTest.class.getResourceAsStream("/db/migration/registration/V0101__department_codes.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> departments(String slug) {
        return preau.jdbc()
                .sql("SELECT department FROM registration WHERE cycle_id = :cycle")
                .param("cycle", preau.cycle(slug))
                .query(String.class)
                .list();
    }
}
