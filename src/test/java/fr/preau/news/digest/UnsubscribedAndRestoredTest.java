package fr.preau.news.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.backup.Erasures;
import fr.preau.platform.Settings;
import fr.preau.testing.Restoration;
import fr.preau.testing.Tables;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who wanted no more letters gets none because an older state came back. */
class UnsubscribedAndRestoredTest {

    private static void subscribe(TestInstance preau, String email) {
        preau.visitor().post("/actualites/lettre", Map.of("email", List.of(email), "rhythm", List.of("WEEKLY")));
    }

    private static void unsubscribe(TestInstance preau, String email) {
        var one = preau.bean(Subscriptions.class).withEmail(email).orElseThrow();
        var token = preau.bean(SubscriptionLinks.class).token(SubscriptionLinks.Use.UNSUBSCRIBE, one);
        preau.visitor()
                .post(
                        SubscriptionLinks.path(SubscriptionLinks.Use.UNSUBSCRIBE, token),
                        Map.of("List-Unsubscribe", List.of("One-Click")));
        assertThat(preau.bean(Subscriptions.class).withEmail(email)).isEmpty();
    }

    /** Who came back before the backup was taken has a row of another number. */
    @Test
    void whoUnsubscribedSinceIsNotWrittenToAgain() {
        try (var preau = TestInstance.start(Map.of())) {
            subscribe(preau, "revient@exemple.fr");
            unsubscribe(preau, "revient@exemple.fr");
            for (var address : List.of("revient@exemple.fr", "part@exemple.fr", "reste@exemple.fr")) {
                subscribe(preau, address);
            }
            var backup = Restoration.backup(preau);
            unsubscribe(preau, "part@exemple.fr");

            var restoration = Restoration.intoNothing();
            restoration.restore(backup, TestClock.at("2024-09-10T12:00"), Erasures.file(preau.bean(Settings.class)));

            var there = restoration.database();
            assertThat(Tables.of(JdbcClient.create(
                                    new DriverManagerDataSource(there.url(), there.user(), there.password())))
                            .toString())
                    .contains("reste@exemple.fr", "revient@exemple.fr")
                    .doesNotContain("part@exemple.fr");
        }
    }
}
