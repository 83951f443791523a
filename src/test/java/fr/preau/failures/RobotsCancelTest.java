package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Mail scanners open every link that they see, and the links behind it: nothing may change by that. */
class RobotsCancelTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+(/\\S*)");

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
    private final Mailbox person = Mailbox.at(preau);

    @Test
    void robotsThatOpenEveryMailedLinkAndWhatIsBehindItChangeNothing() {
        register();
        withdrawFromOneDay();
        askForTheLink();
        var links = mailedLinks();
        var before = Tables.of(preau);

        var opened = openEverything(links);

        assertThat(opened)
                .anyMatch(path -> path.contains("/desistement/"))
                .anyMatch(path -> path.endsWith(".ics"))
                .contains(person.ownPage());
        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    @Test
    void robotsThatOnlyKnockAtEveryMailedLinkChangeNothing() {
        register();
        var links = openEverything(mailedLinks());
        var before = Tables.of(preau);

        for (var method : List.of("HEAD", "OPTIONS")) {
            links.forEach(path ->
                    preau.visitor().send(preau.visitor().request(path).method(method, BodyPublishers.noBody())));
        }

        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    @Test
    void everyStepThatChangesSomethingIsAButtonThatPosts() {
        register();

        assertThat(openEverything(mailedLinks()))
                .allSatisfy(path -> assertThat(preau.visitor()
                                .get(path)
                                .html()
                                // One that asks again for the page it stands on, with other filters, changes nothing.
                                .select("form:not([method=post])")
                                .not("form[action=" + path + "]"))
                        .isEmpty());
    }

    private void register() {
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .day(preau.day(slug, "2024-10-22"))
                .send();
    }

    private void withdrawFromOneDay() {
        preau.visitor().post(person.ownPage() + "/desistement/" + preau.day(slug, "2024-10-22"), Map.of());
    }

    private void askForTheLink() {
        var stamp = preau.visitor()
                .get("/retrouver-mon-inscription")
                .html()
                .select("input[name=stamp]")
                .val();
        preau.visitor()
                .post(
                        "/retrouver-mon-inscription",
                        Map.of("email", List.of(person.address()), "stamp", List.of(stamp)));
    }

    /** The paths of all links of all its mail, in HTML and in plain text. */
    private Set<String> mailedLinks() {
        var links = new LinkedHashSet<String>();
        for (ReceivedMail mail : person.letters()) {
            links.addAll(mail.paths());
            ADDRESS.matcher(mail.text()).results().forEach(found -> links.add(found.group(1)));
        }
        assertThat(links).isNotEmpty();
        return links;
    }

    /** Opens these pages and every page of the site that they lead to, for as long as there are new ones. */
    private Set<String> openEverything(Set<String> links) {
        var opened = new LinkedHashSet<String>();
        var ahead = new ArrayDeque<>(links);
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (opened.add(path)) {
                preau.visitor().get(path).html().select("a[href^=/]").eachAttr("href").stream()
                        .filter(href -> href.startsWith("/inscription/") || href.contains(slug))
                        .forEach(ahead::add);
            }
        }
        return opened;
    }
}
