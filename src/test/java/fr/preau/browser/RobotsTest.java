package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mail scanners with a browser of their own, and people who type scripts. */
class RobotsTest {

    private static final String ATTACK =
            "<script>window.attacked=1</script><img src=x onerror=window.attacked=1>\"onfocus=\"window.attacked=1";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));

    @Test
    void aScannerThatRunsScriptsBehindEveryMailedLinkChangesNothing() {
        var person = register("Martin");
        var links = person.latest().paths();
        var before = Tables.of(preau);

        try (var context = Chromium.open(preau, Window.desk())) {
            assertThat(visitEverything(context.newPage(), links)).anyMatch(path -> path.contains("/desistement/"));
        }

        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    @Test
    void aScriptThatSomebodyTypedRunsOnNoPage() {
        var person = register(ATTACK);
        var organiser = Organiser.at(preau);

        try (var context = Chromium.open(preau, Window.desk(), organiser)) {
            var page = context.newPage();
            for (var path :
                    List.of(person.ownPage(), "/gestion/cycles/" + slug, question(organiser), message(organiser))) {
                page.navigate(path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(page.locator("main").innerText()).as(path).contains("<script>window.attacked=1</script>");
                assertThat(page.evaluate("window.attacked === undefined"))
                        .as(path)
                        .isEqualTo(true);
            }
        }
    }

    private String question(Organiser organiser) {
        return organiser
                .get("/gestion/cycles/" + slug)
                .html()
                .select("a[href*=/desistement/]")
                .attr("href");
    }

    private String message(Organiser organiser) {
        return organiser.get("/gestion/messages").html().select("tbody a").attr("href");
    }

    private Mailbox register(String lastName) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("lastName", lastName)
                .day(preau.day(slug, "2024-09-24"))
                .send();
        assertThat(person.letters()).hasSize(1);
        return person;
    }

    private static Set<String> visitEverything(Page page, List<String> links) {
        var visited = new LinkedHashSet<String>();
        var ahead = new ArrayDeque<>(links);
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (!visited.add(path)) {
                continue;
            }
            if (path.endsWith(".ics") || path.endsWith(".json")) {
                assertThat(page.request().get(path).status()).isEqualTo(200);
                continue;
            }
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator("a[href^='/inscription/']").all().forEach(link -> ahead.add(link.getAttribute("href")));
        }
        return visited;
    }
}
