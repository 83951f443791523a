package fr.preau.registration.desk;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.cycle.Seats;
import fr.preau.testing.Crowd;
import fr.preau.testing.Effort;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;

/** The one promise: never more people than seats. */
class OversoldTest {

    private final TestInstance preau = TestInstance.shared();

    static IntStream rounds() {
        return Effort.rounds(20);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void twoHundredPeopleAtOnceTakeExactlyTheLastTenSeats(int round) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var visitor = preau.visitor();
        var forms = IntStream.range(0, 200)
                .mapToObj(number -> visitor.form(slug)
                        .with("email", "personne" + number + "@exemple.fr")
                        .day(day))
                .toList();

        var statuses = Crowd.together(forms.stream()
                .map(form -> Crowd.untilServed(form::send, Page::status))
                .toList());

        assertThat(statuses.stream().collect(Collectors.groupingBy(Page::status, Collectors.counting())))
                .isEqualTo(Map.of(200, 10L, 409, 190L));
        assertThat(preau.confirmed(day)).isEqualTo(10);
        assertThat(preau.bean(Seats.class).gauges(List.of(day)).get(day).held()).isEqualTo(10);
    }

    @Test
    void theDatabaseItselfRefusesOnePlaceTooMany() {
        var slug = preau.publish(cycle().day("2024-09-24", 1));
        var day = preau.day(slug, "2024-09-24");
        preau.visitor().form(slug).day(day).send();

        assertThatThrownBy(() -> preau.jdbc().sql("""
                WITH person AS (
                    INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                              organisation, organisation_kind, department, access_needs, search_key,
                                              created_at)
                    SELECT cycle_id, 'x@exemple.fr', 'x@exemple.fr', 'X', 'X', '', '', 'OTHER', '', '', '', '', '', now()
                    FROM meeting_day
                    WHERE id = :day
                    RETURNING id
                )
                INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                SELECT id, :day, 'x@exemple.fr', 'CONFIRMED', now(), now()
                FROM person
                """).param("day", day).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("never_oversold");
    }
}
