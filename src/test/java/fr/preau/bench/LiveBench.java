package fr.preau.bench;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.live.LiveStreams;
import fr.preau.registration.person.People;
import fr.preau.testing.Eventually;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A thousand open live pages: what they hold in memory, and what another page takes meanwhile. */
final class LiveBench {

    private static final int PEOPLE = 334;
    private static final int STREAMS = 1_000;
    private static final double MEGABYTE = 1 << 20;

    private LiveBench() {}

    static void run() throws IOException {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "0", "PREAU_PERSONS_PER_HOUR", "0"))) {
            var slug = preau.publish(cycle().day("2024-09-24", PEOPLE));
            var day = preau.day(slug, "2024-09-24");
            IntStream.range(0, PEOPLE)
                    .forEach(number -> preau.visitor()
                            .form(slug)
                            .with("email", "direct-" + number + "@exemple.fr")
                            .day(day)
                            .send());
            preau.bean(SpeakerQuestions.class).set(day, true, false);
            var pages = preau
                    .jdbc()
                    .sql("SELECT registration_id FROM place WHERE day_id = :day ORDER BY 1")
                    .param("day", day)
                    .query(Long.class)
                    .list()
                    .stream()
                    .map(one -> URI.create(preau.bean(People.class).page(one).orElseThrow())
                                    .getPath()
                            + "/questions/" + day)
                    .toList();
            var alone = page(preau, pages.getFirst());
            var before = used();
            var open = new ArrayList<Socket>();
            try {
                for (var number = 0; number < STREAMS; number++) {
                    open.add(stream(preau, pages.get(number / LiveStreams.MOST_OF_ONE_LINK) + "/direct"));
                }
                Eventually.until(
                        "all are open", () -> preau.bean(LiveStreams.class).openNow() == STREAMS);
                Bench.row("heap with 1,000 live pages (MB)", used() / MEGABYTE, before / MEGABYTE, "+ 100");
                Bench.row("a page beside 1,000 live ones (ms)", page(preau, pages.getFirst()), alone, "as before");
            } finally {
                for (var socket : open) {
                    socket.close();
                }
            }
        }
    }

    private static Socket stream(TestInstance preau, String path) throws IOException {
        var url = URI.create(preau.url());
        var socket = new Socket("127.0.0.1", url.getPort());
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The median of reading it, in milliseconds. */
    private static double page(TestInstance preau, String page) {
        var took = new double[300];
        for (var at = 0; at < took.length; at++) {
            var from = System.nanoTime();
            preau.visitor().get(page);
            took[at] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(took);
        return took[took.length / 2];
    }

    private static double used() {
        List.of(1, 2, 3).forEach(_ -> System.gc());
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
