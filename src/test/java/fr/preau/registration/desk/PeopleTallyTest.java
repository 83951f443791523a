package fr.preau.registration.desk;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Profile;
import fr.preau.registration.list.PeopleTallies;
import fr.preau.registration.list.Tally;
import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is counted in a cycle, and as what. {@link DriftingCountsTest} plays random gestures against it. */
class PeopleTallyTest {

    private final TestInstance preau = TestInstance.shared();
    private String slug;
    private long first;
    private long second;

    @BeforeEach
    void aCycleOfTwoDays() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 1));
        first = preau.day(slug, "2024-09-24");
        second = preau.day(slug, "2024-10-22");
    }

    @Test
    void somebodyOfBothDaysCountsOnce() {
        form(Mailbox.at(preau)).day(first).day(second).send();

        var tally = tally();
        assertThat(tally.people()).isEqualTo(1);
        assertThat(tally.profiles()).isEqualTo(Map.of(Profile.LOCAL_AGENT, 1));
        assertThat(tally.kinds()).isEqualTo(Map.of("COMMUNE", 1));
        assertThat(tally.departments()).isEqualTo(Map.of("69", 1));
        assertThat(tally.arrivals()).isEqualTo(Map.of(LocalDate.of(2024, 9, 10), 1));
    }

    @Test
    void theyCountUntilTheyGaveTheirLastSeatBack() {
        var person = Mailbox.at(preau);
        form(person).day(first).day(second).send();

        withdraw(person, first);
        assertThat(tally().people()).isEqualTo(1);
        withdraw(person, second);
        assertThat(tally().people()).isZero();
    }

    @Test
    void whoComesBackToOneDayAndTakesAnotherAtOnceCountsOnce() {
        var person = Mailbox.at(preau);
        form(person).day(first).send();
        withdraw(person, first);
        assertThat(tally().people()).isZero();

        form(person).day(first).day(second).send();

        assertThat(preau.confirmed(first)).isEqualTo(1);
        assertThat(preau.confirmed(second)).isEqualTo(1);
        assertThat(tally().people()).isEqualTo(1);
    }

    @Test
    void whoWaitsIsNotCountedYet() {
        form(Mailbox.at(preau)).day(second).send();
        var person = Mailbox.at(preau);
        form(person).with("waitFor", Long.toString(second)).send();

        assertThat(tally().people()).isEqualTo(1);
    }

    @Test
    void departmentsAreRecognisedHoweverTheyAreTyped() {
        for (var typed : new String[] {"69 Rhône", "rhone", "69", "974 La Réunion", "38"}) {
            form(Mailbox.at(preau)).with("department", typed).day(first).send();
        }
        preau.jdbc()
                .sql("UPDATE registration SET department = 'Auvergne' WHERE department = '38' AND cycle_id = :cycle")
                .param("cycle", preau.cycle(slug))
                .update();

        assertThat(tally().departments()).isEqualTo(Map.of("69", 3, "974", 1, Tally.UNKNOWN, 1));
    }

    @Test
    void aCorrectionLeavesOneCountForAnother() {
        form(Mailbox.at(preau)).day(first).day(second).send();

        preau.jdbc().sql("""
                        UPDATE registration
                        SET profile = 'ELECTED_OFFICIAL', department = '38 Isère'
                        WHERE cycle_id = (SELECT id FROM cycle WHERE slug = :slug)
                        """).param("slug", slug).update();

        assertThat(tally().profiles()).isEqualTo(Map.of(Profile.ELECTED_OFFICIAL, 1));
        assertThat(tally().departments()).isEqualTo(Map.of("38", 1));
        assertThat(tally().kinds()).isEqualTo(Map.of("COMMUNE", 1));
    }

    @Test
    void aRegistrationThatIsErasedIsNoLongerCounted() {
        form(Mailbox.at(preau)).day(first).day(second).send();

        preau.jdbc()
                .sql("DELETE FROM registration WHERE cycle_id = (SELECT id FROM cycle WHERE slug = :slug)")
                .param("slug", slug)
                .update();

        assertThat(tally().people()).isZero();
    }

    private Tally tally() {
        return preau.bean(PeopleTallies.class).of(preau.cycle(slug));
    }

    private FilledForm form(Mailbox somebody) {
        return preau.visitor().form(slug).with("email", somebody.address());
    }

    private void withdraw(Mailbox person, long day) {
        assertThat(preau.visitor()
                        .post(person.ownPage() + "/desistement/" + day, Map.of())
                        .status())
                .isLessThan(400);
    }
}
