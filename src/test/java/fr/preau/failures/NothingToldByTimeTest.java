package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.web.FormStamp;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long an answer takes tells no stranger whether an address is known: nobody looks before it is given. Seen where the
 * tables cannot be read at all for as long as it takes.
 */
class NothingToldByTimeTest {

    private static final String DAY = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aRegistrationIsLookedForOnceTheAnswerIsThere() {
        var slug = preau.publish(cycle().day(DAY, 10));
        var person = Mailbox.registered(preau, slug, "Nour", preau.day(slug, DAY));

        answersWithout("registration", "/retrouver-mon-inscription", person.address());

        assertThat(person.latest().text()).contains("/inscription/");
    }

    @Test
    void anAccountIsLookedForOnceTheAnswerIsThere() {
        var organiser = Organiser.at(preau);

        answersWithout("staff_account", "/connexion/lien", organiser.email());

        assertThat(Mailbox.of(preau, organiser).latest().text()).contains("/connexion/lien/");
    }

    @Test
    void whatIsKeptOfSomebodyIsLookedForOnceTheAnswerIsThere() {
        var organiser = Organiser.at(preau);

        answersWithout("staff_account", "/mes-donnees", organiser.email());

        assertThat(Mailbox.of(preau, organiser).latest().text()).contains("/mes-donnees/");
    }

    private void answersWithout(String table, String path, String known) {
        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            preau.jdbc()
                    .sql("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(table))
                    .update();
            for (var email : List.of(known, "inconnue@exemple.fr")) {
                assertThat(CompletableFuture.supplyAsync(() -> preau.visitor()
                                        .post(
                                                path,
                                                Map.of(
                                                        "email",
                                                        List.of(email),
                                                        "stamp",
                                                        List.of(preau.bean(FormStamp.class)
                                                                .fresh()))))
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join()
                                .words())
                        .as(email)
                        .contains("Aucun message n’est envoyé");
            }
        });
    }
}
