package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import com.sun.net.httpserver.HttpServer;
import fr.preau.browser.Chromium.Window;
import fr.preau.platform.Settings;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that organisers paste, in a page of another host that lets nothing in but that frame. */
class EmbedInBrowserTest {

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStrictPageOfAnotherHostShowsItAndItsLinkLeadsOut(boolean scripts) throws IOException {
        in("", scripts, (page, slug) -> {
            page.frameLocator("iframe").locator("h1 a").click();

            assertThat(page).hasURL(preau.url() + "/rencontre/" + slug);
        });
    }

    /** As pages that others write into are often served: of no origin, which no list of origins names. */
    @Test
    void aPageInASandboxShowsItAsItLooksAndItsLinkOpensBesideIt() throws IOException {
        in("; sandbox allow-popups allow-popups-to-escape-sandbox", true, (page, slug) -> {
            var frame = page.frameLocator("iframe");
            assertThat(frame.locator(".card__days")).hasCSS("display", "grid");

            var beside = page.context()
                    .waitForPage(() -> frame.locator("h1 a")
                            .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));

            assertThat(beside).hasURL(preau.url() + "/rencontre/" + slug);
        });
    }

    private void in(String sandbox, boolean scripts, BiConsumer<Page, String> look) throws IOException {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var code = Organiser.at(preau)
                .get("/gestion/cycles/" + slug + "/etat")
                .html()
                .select("#code")
                .text()
                .replace(preau.bean(Settings.class).url(), preau.url());
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            var page =
                    ("<!DOCTYPE html><html lang=fr><meta name=viewport content='width=device-width'><title>Une ville</title><h1>Une ville</h1>"
                                    + code)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; frame-src " + preau.url() + sandbox);
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
            var frameBox = page.locator("iframe").boundingBox();
            Assertions.assertThat(frameBox.x + frameBox.width)
                    .as("it is no wider than a phone")
                    .isLessThanOrEqualTo(page.viewportSize().width);
            look.accept(page, slug);
        } finally {
            other.stop(0);
        }
    }
}
