package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is shown where a session is not enough, and by which somebody changes their address. */
final class AccessStops {

    private final TestInstance preau;
    private final List<Stop> stops = new ArrayList<>();

    private AccessStops(TestInstance preau) {
        this.preau = preau;
    }

    static List<Stop> at(TestInstance preau) {
        var stops = new AccessStops(preau);
        stops.sessions();
        stops.keys();
        stops.addresses();
        return stops.stops;
    }

    private void sessions() {
        visitor("a form sent after its session's end", page -> {
            var account = signIn(page);
            change("UPDATE spring_session SET creation_time = 0 WHERE principal_name = :account", account);
            invite(page);
        });
        visitor("a gesture that asks for the password again", page -> {
            var account = signIn(page);
            change("""
                    DELETE FROM spring_session_attributes
                    WHERE attribute_name = 'proven'
                      AND session_primary_id IN (SELECT primary_id FROM spring_session WHERE principal_name = :account)
                    """, account);
            invite(page);
        });
    }

    /** With an account of its own, at the team's page; its number. */
    private String signIn(Page page) {
        var email = Organiser.account(preau);
        page.navigate("/connexion?suite=%2Fgestion%2Fequipe");
        page.fill("#email", email);
        page.fill("#password", Organiser.PASSWORD);
        page.locator("form[action='/connexion'] button").click();
        page.waitForURL("**/gestion/equipe");
        return Long.toString(member(email));
    }

    private static void invite(Page page) {
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest(),
                () -> page.locator("form[action='/gestion/equipe'] button").click());
        page.locator("h1").waitFor();
    }

    private void keys() {
        organiser("a colleague with a key who is bound to a provider", page -> {
            var colleague = member(Organiser.account(preau));
            key(colleague);
            change("""
                    INSERT INTO staff_identity (issuer, subject, account_id, bound_at)
                    VALUES ('https://exemple.fr', :account, :account::bigint, now())
                    """, Long.toString(colleague));
            page.navigate("/gestion/equipe/" + colleague);
        });
    }

    private void addresses() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .day(preau.day(slug, "2024-09-24"))
                .with("email", person.address())
                .send();
        var page = person.ownPage() + "/adresse";
        visitor("the form for another address", shown -> shown.navigate(page));
        visitor("the same with an error", shown -> {
            shown.navigate(page);
            Tour.submit(shown);
        });
        visitor("another address that was asked for", shown -> {
            shown.navigate(page);
            shown.fill("#email", "claire.nouvelle@exemple.fr");
            Tour.submit(shown);
        });
        visitor("another address to be confirmed", shown -> shown.navigate(link(slug)));
        visitor("an address that somebody took meanwhile", shown -> {
            shown.navigate(link(slug));
            preau.jdbc().sql("""
                            UPDATE registration
                            SET email = w.new_email, email_key = w.new_email
                            FROM (SELECT new_email FROM address_change ORDER BY id DESC LIMIT 1) AS w
                            WHERE registration.email = :other
                            """).param("other", person.address()).update();
            Tour.submit(shown);
        });
    }

    /** One that waits, of somebody who just registered. */
    private String link(String slug) {
        var person = Mailbox.at(preau);
        var wanted = Mailbox.at(preau);
        var visitor = preau.visitor();
        visitor.form(slug)
                .day(preau.day(slug, "2024-09-24"))
                .with("email", person.address())
                .send();
        visitor.post(person.ownPage() + "/adresse", Map.of("email", List.of(wanted.address())));
        return path(wanted.latest());
    }

    private static String path(ReceivedMail letter) {
        return URI.create(letter.html().select("a[href*=/nouvelle-adresse/]").attr("href"))
                .getPath();
    }

    private void key(long account) {
        change("""
                INSERT INTO passkey (credential_id, account_id, label, public_key, attestation, signature_count,
                    transports, user_verified, backup_eligible, backed_up, created_at)
                VALUES (decode(md5(:account), 'hex'), :account::bigint, 'Téléphone', '', '', 0, '{}', true, true, true, now())
                """, Long.toString(account));
    }

    private void change(String sql, String account) {
        preau.jdbc().sql(sql).param("account", account).update();
    }

    private long member(String email) {
        return preau.jdbc()
                .sql("SELECT id FROM staff_account WHERE email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private void visitor(String name, Consumer<Page> way) {
        stops.add(new Stop(name, preau, Stop.Who.VISITOR, way));
    }

    private void organiser(String name, Consumer<Page> way) {
        stops.add(new Stop("gestion: " + name, preau, Stop.Who.ORGANISER, way));
    }
}
