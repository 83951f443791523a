package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a public page asks of an old phone: little over the wire, from one place, and nothing that jumps. */
class WeightTest {

    private static final int MOST = 60_000;
    private static final int MOST_WITH_PICTURES = 200_000;

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

    /** Its picture in the larger of its widths and ten faces, of which a reader sees some after a while only. */
    @Test
    void withItsPictureAndTenFacesItWeighsLessThanTwoHundredKilobytes() throws Exception {
        var desk = "/gestion/cycles/" + slug + "/vitrine";
        give(desk + "/image", "picture", Map.of("words", "Une salle", "kept", "milieu"));
        for (var number = 0; number < 10; number++) {
            give(desk + "/intervenants", "photograph", Map.of("name", "Ada " + number, "agreed", "true"));
        }
        var path = "/rencontre/" + slug;
        Eventually.until("the page shows them all", () -> pictures(path).size() == 11);

        var parts = new HashSet<>(parts(path));
        parts.addAll(pictures(path));
        var weight = 0;
        for (var part : parts) {
            weight += overTheWire(part);
        }

        assertThat(weight).isLessThan(MOST_WITH_PICTURES);
    }

    private void give(String address, String field, Map<String, String> fields) throws IOException {
        var organiser = Organiser.at(preau);
        var answer = organiser.send(Upload.post(organiser.request(address), fields, field, "photo.png", photograph()));
        assertThat(answer.status()).isEqualTo(302);
    }

    /** As uneven as a photograph of a room full of people. */
    private static byte[] photograph() throws IOException {
        var random = new Random(18);
        var spots = new BufferedImage(200, 112, BufferedImage.TYPE_INT_RGB);
        for (var at = 0; at < 200 * 112; at++) {
            spots.setRGB(at % 200, at / 200, random.nextInt(0x1000000));
        }
        var drawn = new BufferedImage(1_600, 900, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(spots, 0, 0, 1_600, 900, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }

    private List<String> pictures(String path) {
        return preau.visitor().get(path).html().select("main img").eachAttr("src").stream()
                .map(preau.url()::concat)
                .toList();
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
