package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;

import com.sun.net.httpserver.HttpServer;
import fr.preau.browser.Chromium.Window;
import fr.preau.platform.Settings;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that organisers paste, in a page of another host that lets nothing in but that frame. */
class EmbedInBrowserTest {

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStrictPageOfAnotherHostShowsItAndItsLinkLeadsOut(boolean scripts) throws IOException {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var code = Organiser.at(preau)
                .get("/gestion/cycles/" + slug + "/etat")
                .html()
                .select("#code")
                .text()
                .replace(preau.bean(Settings.class).url(), preau.url());
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            var page = ("<!DOCTYPE html><html lang=fr><title>Une ville</title><h1>Une ville</h1>" + code)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; frame-src " + preau.url());
            exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try (var context = Chromium.open(preau, Window.phone().withScripts(scripts))) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
            var frame = page.frameLocator("iframe");

            assertThat(frame.locator("h1")).isVisible();
            assertThat(frame.locator(".card__days")).containsText("10 places");
            frame.locator("h1 a").click();

            assertThat(page).hasURL(preau.url() + "/rencontre/" + slug);
        } finally {
            other.stop(0);
        }
    }
}
