package fr.preau.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The demonstration is filled once, and a filling that was cut short goes on. */
class DemoSetupTest {

    private static final List<String> FILLED = List.of(
            "city_contract",
            "cycle",
            "message",
            "note",
            "place",
            "place_event",
            "registration",
            "staff_account",
            "submission",
            "survey",
            "territory_source",
            "workshop_place");

    @Test
    void aFillingThatWasCutShortGoesOnAndNothingIsFilledTwice() {
        try (var preau = TestInstance.start(Map.of())) {
            var setup = preau.bean(DemoSetup.class);
            preau.bean(Accounts.class)
                    .create(DemoSetup.EMAIL, "Camille Fontaine", Role.ADMINISTRATOR, DemoSetup.PASSWORD);

            setup.fill();
            var filled = rows(preau);
            assertThat(filled).containsEntry("city_contract", 1L).containsEntry("staff_account", 3L);
            assertThat(seats(preau)).containsExactly(41L, 40L);
            assertThat(arrivals(preau))
                    .as("the days on which people asked for a seat, which a dashboard draws")
                    .hasSizeGreaterThan(10)
                    .allSatisfy((day, people) -> assertThat(people).isLessThan(15));

            setup.fill();
            assertThat(rows(preau)).isEqualTo(filled);

            preau.jdbc()
                    .sql("DELETE FROM staff_account WHERE role <> 'ADMINISTRATOR'")
                    .update();
            preau.jdbc().sql("""
                    DELETE FROM registration
                    WHERE id IN (
                        SELECT r.id FROM registration r JOIN cycle c ON c.id = r.cycle_id
                        WHERE c.slug = 'entrez-dans-la-vie-du-contrat-2024'
                        ORDER BY r.id DESC LIMIT 7
                    )
                    """).update();

            setup.fill();

            assertThat(seats(preau)).containsExactly(41L, 40L);
            assertThat(rows(preau)).containsEntry("staff_account", 3L);
        }
    }

    private static TreeMap<String, Long> rows(TestInstance preau) {
        var rows = new TreeMap<String, Long>();
        FILLED.forEach(table -> rows.put(
                table,
                preau.jdbc()
                        .sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single()));
        return rows;
    }

    private static Map<String, Integer> arrivals(TestInstance preau) {
        var days = new TreeMap<String, Integer>();
        preau.jdbc().sql("""
                        SELECT left(t.value, 10) AS day, t.people
                        FROM people_tally t
                        JOIN cycle c ON c.id = t.cycle_id
                        WHERE c.slug = 'entrez-dans-la-vie-du-contrat-2024' AND t.trait = 'HOUR' AND t.people > 0
                        """).query(row -> {
            days.merge(row.getString("day"), row.getInt("people"), Integer::sum);
        });
        return days;
    }

    private static List<Long> seats(TestInstance preau) {
        return preau.jdbc().sql("""
                SELECT g.held
                FROM day_gauge g
                JOIN meeting_day d ON d.id = g.day_id
                JOIN cycle c ON c.id = d.cycle_id
                WHERE c.slug = 'entrez-dans-la-vie-du-contrat-2024'
                ORDER BY d.date
                """).query(Long.class).list();
    }
}
