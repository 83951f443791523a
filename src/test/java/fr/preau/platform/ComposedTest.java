package fr.preau.platform;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** « Noé » typed in pieces is put together, wherever it enters. */
class ComposedTest {

    private static final String PIECES = "Noe\u0301";
    private static final String WHOLE = "Noé";

    private final TestInstance preau = TestInstance.shared();

    @Test
    void theFormsNamesAreComposed() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .with("firstName", PIECES)
                .with("organisation", "Ville de " + PIECES)
                .day(preau.day(slug, "2024-09-24"))
                .send();

        assertThat(preau.jdbc()
                        .sql("SELECT first_name || '/' || organisation FROM registration WHERE cycle_id = :cycle")
                        .param("cycle", preau.cycle(slug))
                        .query(String.class)
                        .list())
                .containsExactly(WHOLE + "/Ville de " + WHOLE);
    }

    @Test
    void speakersAndTitlesAreComposed() {
        var slug = preau.publish(cycle().day(
                        "2024-09-24",
                        10,
                        "**9h00-9h20 : Mot de %s**\n\nIntervenants : %s Roux".formatted(PIECES, PIECES)));

        assertThat(preau.jdbc()
                        .sql("""
                        SELECT s.title || '/' || array_to_string(s.speakers, ',')
                        FROM sequence s
                        JOIN meeting_day d ON d.id = s.day_id
                        WHERE d.cycle_id = :cycle
                        """)
                        .param("cycle", preau.cycle(slug))
                        .query(String.class)
                        .list())
                .contains("Mot de Noé/Noé Roux");
    }

    @Test
    void accountsAreComposed() {
        var account = preau.bean(Accounts.class)
                .create(
                        Mailbox.at(preau).address(),
                        PIECES + " Roux",
                        Role.READER,
                        "une longue phrase de passe d’essai");

        assertThat(account.orElseThrow().name()).isEqualTo(WHOLE + " Roux");
    }

    @Test
    void whatNoLanguageWritesIsLeftAlone() {
        var marks = "e" + "\u0301\u0316".repeat(500_000);

        assertThat(Composed.text(marks)).isSameAs(marks);
        assertThat(List.of(Composed.text(PIECES), Composed.text(WHOLE))).containsOnly(WHOLE);
    }
}
