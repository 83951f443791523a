package fr.preau.demo;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.Kept.Access;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.work.Afterwards;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Whoever's data are here sees them behind a link that their address asks for, whatever they are here: registered or not.
 * In the demonstration, an address of every table that finds somebody by one.
 */
class OwnDataOfEverybodyTest {

    private final TestInstance preau = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "0"));

    @Test
    void everyAddressOfEveryTableOpensWhatIsKeptOfIt() {
        try (preau) {
            preau.bean(Accounts.class)
                    .create(DemoSetup.EMAIL, "Camille Fontaine", Role.ADMINISTRATOR, DemoSetup.PASSWORD);
            preau.bean(DemoSetup.class).fill();
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var registered = Mailbox.registered(preau, slug, "Nour", preau.day(slug, "2024-09-24"));
            var marks = new Marks(preau, registered.address());
            for (var kept : byAddress()) {
                shown(kept.table(), address(kept).orElseThrow(), somebody(marks, kept));
            }
        }
    }

    /** Of the demonstration where it has anybody there, else one more. */
    private String somebody(Marks marks, Kept kept) {
        var table = kept.table();
        var column = address(kept).orElseThrow();
        return known(table, column).orElseGet(() -> {
            marks.some(table);
            preau.jdbc()
                    .sql("UPDATE %s SET %s = '%s-%s@exemple.fr' WHERE ctid = (SELECT min(ctid) FROM %s)"
                            .formatted(table, column, table.replace('_', '-'), column.replace('_', '-'), table))
                    .update();
            return known(table, column).orElseThrow();
        });
    }

    private Optional<String> known(String table, String column) {
        return preau.jdbc()
                .sql("SELECT lower(%s) FROM %s WHERE %s LIKE '%%@%%' ORDER BY 1 LIMIT 1"
                        .formatted(column, table, column))
                .query(String.class)
                .optional();
    }

    private void shown(String table, String column, String address) {
        assertThat(preau.visitor()
                        .post("/mes-donnees", Map.of("email", List.of(address), "emailSeen", List.of(address)))
                        .words())
                .as(address)
                .contains("Aucun message n’est envoyé");
        var page = link(address).getPath();

        var file = preau.visitor().get(page + "/mes-donnees.json").response().body();
        assertThat(file).as(table).contains("\"table\":\"" + table + "\"", "\"" + column + "\":");
        assertThat(preau.visitor().get(page).words()).contains(address, "Demander au centre", "Être effacé");
    }

    private URI link(String address) {
        Eventually.until("it is done", () -> preau.bean(Afterwards.class).idle());
        var number = preau.jdbc()
                .sql("SELECT max(id) FROM message WHERE lower(recipient) = :address AND kind = 'OWN_DATA_LINK'")
                .param("address", address)
                .query(Long.class)
                .single();
        Eventually.until(
                "it is sent",
                () -> preau.jdbc()
                        .sql("SELECT state = 'KEPT' FROM message WHERE id = :id")
                        .param("id", number)
                        .query(Boolean.class)
                        .single());
        Path file;
        try (var files = preau.outbox()) {
            file = files.filter(one -> one.endsWith("%08d.eml".formatted(number)))
                    .findFirst()
                    .orElseThrow();
        }
        return URI.create(
                ReceivedMail.read(file).html().select("a[href*=/mes-donnees/]").attr("href"));
    }

    private List<Kept> byAddress() {
        var found = preau.beans(PersonalData.class).stream()
                .flatMap(module -> module.kept().stream())
                .filter(kept -> kept.rows().isPresent() && address(kept).isPresent())
                .toList();
        assertThat(found).hasSizeGreaterThan(14);
        return found;
    }

    /** The column by which its rows are found, where it is one of its own. */
    private static Optional<String> address(Kept kept) {
        return kept.columns().stream()
                .filter(column -> column.access() instanceof Access.Given)
                .map(Kept.Column::name)
                .filter(name -> name.endsWith("email") && !name.startsWith("old_") && !name.startsWith("new_"))
                .findFirst();
    }
}
