package fr.preau.platform;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.importing.RawTables;
import fr.preau.programme.ContractSpace;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    void whateverFormATextComesByItIsComposed() {
        var contract = ContractSpace.open(preau, "Emploi");
        var body = contract.pilot()
                .post(
                        contract.address() + "/instances",
                        Map.of("name", "Comité de " + PIECES, "steering", "true", "minimum", "2", "quorum", "2"))
                .header("Location")
                .replace(preau.url(), "")
                .replaceAll("\\?.*", "");
        contract.pilot()
                .post(
                        body + "/membres",
                        Map.of(
                                "college", "STATE",
                                "organisation", "Ville de " + PIECES,
                                "holder", PIECES + " Roux",
                                "email", "",
                                "since", "2024-01-01"));
        contract.funder("Fonds de " + WHOLE);
        contract.pilot().post(contract.address() + "/financeurs", Map.of("name", "Fonds bis de " + PIECES));

        assertThat(rows("body", "seat", "contract_funder"))
                .contains("Comité de " + WHOLE, "Ville de " + WHOLE, WHOLE + " Roux", "Fonds bis de " + WHOLE)
                .doesNotContain(PIECES);
    }

    @Test
    void aNoteOfTheTeamAndASpeakerAreComposed() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var organiser = Organiser.at(preau);
        organiser.post(
                "/gestion/cycles/" + slug + "/ressources/liens",
                Map.of("speaker", PIECES + " Borelle", "place", Long.toString(preau.day(slug, "2024-09-24"))));

        assertThat(organiser.get("/gestion/cycles/" + slug + "/ressources").words())
                .contains(WHOLE + " Borelle")
                .doesNotContain(PIECES);
    }

    @Test
    void theCellsOfAnyTableAreComposed() {
        assertThat(RawTables.read(
                                "Action;Porteur\nVélo;%s Roux".formatted(PIECES).getBytes(StandardCharsets.UTF_8))
                        .toString())
                .contains(WHOLE + " Roux")
                .doesNotContain(PIECES);
    }

    @Test
    void aPasswordKeepsTheSignsThatWereTyped() {
        var email = Mailbox.at(preau).address();
        preau.bean(Accounts.class).create(email, "Ada Roux", Role.READER, "la phrase de " + PIECES + " en pieces");

        assertThat(preau.visitor()
                        .post(
                                "/connexion",
                                Map.of(
                                        "email", List.of(email),
                                        "password", List.of("la phrase de " + PIECES + " en pieces")))
                        .status())
                .isEqualTo(302);
    }

    private String rows(String... tables) {
        var all = Tables.of(preau.jdbc());
        return String.join(
                "\n",
                Stream.of(tables)
                        .map(name -> all.entrySet().stream()
                                .filter(table -> table.getKey().contains(name))
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining("\n")))
                        .toList());
    }
}
