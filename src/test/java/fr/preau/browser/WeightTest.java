package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.browser.Chromium.Window;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a public page asks of an old phone: little over the wire, from one place, and nothing that jumps. */
class WeightTest {

    private static final int MOST = 60_000;

    private static final String SHIFT = """
            () => new Promise((resolve) => {
              let shift = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) shift += entry.value;
              }).observe({ type: 'layout-shift', buffered: true });
              document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(() => resolve(shift), 50)));
            })
            """;

    private final TestInstance preau = TestInstance.shared();
    private final String slug =
            preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10).day("2024-11-19", 0));

    private List<String> pages() {
        return List.of("/", "/rencontre/" + slug, "/rencontre/" + slug + "/inscription");
    }

    @Test
    void aPublicPageWeighsLessThanSixtyKilobytesWithoutItsFont() throws Exception {
        for (var path : pages()) {
            var weight = 0;
            for (var part : parts(path)) {
                weight += overTheWire(part);
            }
            assertThat(weight).as(path).isLessThan(MOST);
        }
    }

    @Test
    void nothingJumpsWhileItLoads() {
        try (var context = Chromium.open(preau, Window.phone())) {
            var page = context.newPage();
            for (var path : pages()) {
                page.navigate(path);
                assertThat(((Number) page.evaluate(SHIFT)).doubleValue())
                        .as(path)
                        .isLessThan(0.01);
            }
        }
    }

    private List<String> parts(String path) {
        var asked = new ArrayList<String>();
        try (var context = Chromium.open(preau, Window.phone())) {
            var page = context.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(path);
        }
        return asked.stream().filter(url -> !url.contains(".woff2")).toList();
    }

    private static int overTheWire(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return http.send(request, BodyHandlers.ofByteArray()).body().length;
        }
    }
}
