package fr.preau.staff.access;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.ErasedColleague;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account is erased whose name or address is a part of other words: they stay. */
class ErasedByNameTest {

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @ValueSource(strings = {"Person", "Desk", "e", "Ann"})
    void aNameThatIsAWordOfOursChangesNoLineOfOthers(String name) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var registration = Mailbox.registered(preau, slug, "Claire", preau.day(slug, "2024-09-24"))
                .registration();
        var administrator = Organiser.at(preau);
        var leaving = Organiser.at(preau);
        var longer = "paul." + leaving.email();
        var mark = System.nanoTime();
        note(administrator, "Invitation annulée pour %s, %d".formatted(longer, mark));
        note(administrator, "Rôle de %s : lecture, %d".formatted(leaving.email(), mark));
        preau.jdbc()
                .sql("UPDATE staff_account SET name = :name WHERE email = :email")
                .param("name", name)
                .param("email", leaving.email())
                .update();
        var before = happened(registration);

        var number = ErasedColleague.erase(preau, administrator, leaving);

        assertThat(happened(registration)).isNotEmpty().isEqualTo(before);
        assertThat(preau.jdbc()
                        .sql("SELECT note FROM journal_line WHERE position(:mark IN note) > 0 ORDER BY id")
                        .param("mark", Long.toString(mark))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Invitation annulée pour %s, %d".formatted(longer, mark),
                        "Rôle de Ancien compte n° %d : lecture, %d".formatted(number, mark));
    }

    @Test
    void aNoteThatKeptTheAddressOfAnAccountThatIsNoMoreLosesIt() throws IOException {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var registration = Mailbox.registered(preau, slug, "Claire", preau.day(slug, "2024-09-24"))
                .registration();
        var here = Organiser.at(preau).email();
        List.of(here.toUpperCase(Locale.ROOT), "partie@exemple.fr", "Ancien compte n° 12")
                .forEach(by -> preau.jdbc()
                        .sql(
                                "INSERT INTO person_note (registration_id, written_at, by_whom, text) VALUES (:id, now(), :by, 'x')")
                        .param("id", registration)
                        .param("by", by)
                        .update());

        try (var migration =
                getClass().getResourceAsStream("/db/migration/registration/V0480__notes_of_erased_accounts.sql")) {
            preau.jdbc()
                    .sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }

        assertThat(preau.jdbc()
                        .sql("SELECT by_whom FROM person_note WHERE registration_id = :id ORDER BY id")
                        .param("id", registration)
                        .query(String.class)
                        .list())
                .containsExactly(here.toUpperCase(Locale.ROOT), "Ancien compte", "Ancien compte n° 12");
    }

    private void note(Organiser by, String words) {
        preau.jdbc().sql("""
                INSERT INTO journal_line (at, account_id, by_whom, deed, note, search_key)
                SELECT '2024-09-01T07:00:00Z', id, name, 'CYCLE_SAVED', :words, lower(:words)
                FROM staff_account
                WHERE email = :email
                """).param("words", words).param("email", by.email()).update();
    }

    private List<String> happened(long registration) {
        return preau.jdbc()
                .sql("SELECT what || ' ' || by_whom FROM place_event WHERE registration_id = :id ORDER BY id")
                .param("id", registration)
                .query(String.class)
                .list();
    }
}
