package fr.preau.bench;

import fr.preau.resource.SpeakerLinks;
import fr.preau.testing.CycleText;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * A search of 100,000 resources, to the last byte of the page, beside the bare statement that finds the same; and what
 * a file of 100 MB takes of the heap while it comes in.
 */
final class LibraryBench {

    private static final int RESOURCES = 100_000;
    private static final int TEXTS = 400;
    private static final int THEMES = 20;
    private static final int AT_ONCE = 5_000;
    private static final int TIMES = 200;
    private static final int UPLOAD = 99_000_000;
    private static final int CHUNK = 64 << 10;
    /** Of the heap: whoever collects without a pause leaves nothing else a turn. */
    private static final long BETWEEN_LOOKS = 50_000_000;

    private static final double TWENTIETH = 0.95;

    private LibraryBench() {}

    static void run() throws IOException, InterruptedException {
        try (var preau = TestInstance.start(Map.of())) {
            fill(preau);
            var visitor = preau.visitor();
            var jdbc = preau.jdbc();
            var ours = p95(number -> {
                if (visitor.get("/ressources/recherche?q=" + word(number)).status() != 200) {
                    throw new IllegalStateException("a search failed");
                }
            });
            var theirs = p95(number ->
                    jdbc.sql("""
                            SELECT id
                            FROM resource
                            WHERE words @@ plainto_tsquery('french', :word)
                            ORDER BY dated DESC, id DESC
                            LIMIT 50
                            """).param("word", word(number)).query(Long.class).list());
            Bench.row("search of 100,000 resources (p95 ms)", ours, theirs, "< 100");
            Bench.row("100 MB upload (live heap, MB)", upload(preau), UPLOAD / 1e6, "< 32");
        }
    }

    /** From words of nearly every text to those of one in a thousand. */
    private static String word(int number) {
        return "motq" + letters(number * number % 2_000);
    }

    private static String letters(int number) {
        return number < 26
                ? String.valueOf((char) ('a' + number))
                : letters(number / 26 - 1) + (char) ('a' + number % 26);
    }

    /** Texts of 10 kB in words as unevenly frequent as those of a language: the n-th is n times rarer than the first. */
    private static void fill(TestInstance preau) {
        var random = new Random(7);
        var texts = IntStream.range(0, TEXTS)
                .mapToObj(_ -> {
                    var text = new StringBuilder();
                    while (text.length() < 10_000) {
                        text.append("motq")
                                .append(letters((int) (Math.pow(2_000, random.nextDouble()) - 1)))
                                .append(' ');
                    }
                    return text.toString();
                })
                .toArray(String[]::new);
        var index = preau.jdbc()
                .sql("SELECT indexdef FROM pg_indexes WHERE indexname = 'resource_words'")
                .query(String.class)
                .single();
        preau.jdbc().sql("DROP INDEX resource_words").update();
        for (var first = 1; first <= RESOURCES; first += AT_ONCE) {
            preau.jdbc()
                    .sql("""
                    WITH texts AS MATERIALIZED (
                        SELECT n, body, to_tsvector('french', body) AS words
                        FROM unnest(:texts) WITH ORDINALITY t (body, n)
                    )
                    INSERT INTO resource (sequence_title, kind, title, authors, themes, departments, dated, url, sha256, file_type,
                                          bytes, body, words, created_at, approved_at)
                    SELECT '', 'DOCUMENT', 'Ressource ' || i, '', ARRAY['thème ' || i % :ofThemes], '{}',
                           date '2015-01-01' + i % 3000, '', '', '', 0, body, words, now(), now()
                    FROM generate_series(:first, :last) i JOIN texts ON n = 1 + i % :ofTexts
                    """)
                    .param("texts", texts)
                    .param("ofThemes", THEMES)
                    .param("ofTexts", TEXTS)
                    .param("first", first)
                    .param("last", first + AT_ONCE - 1)
                    .update();
        }
        preau.jdbc().sql(index).update();
        preau.jdbc().sql("ANALYZE resource").update();
        preau.jdbc()
                .sql("SELECT pg_notify('preau_change', 'RESOURCES')")
                .query()
                .listOfRows();
    }

    private interface Work {
        void run(int number);
    }

    private static double p95(Work work) {
        for (var number = 0; number < TIMES; number++) {
            work.run(number);
        }
        var took = new double[TIMES];
        for (var number = 0; number < TIMES; number++) {
            var from = System.nanoTime();
            work.run(number);
            took[number] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(took);
        return took[(int) (TIMES * TWENTIETH)];
    }

    /** By how much what is alive at any moment passes what was alive before, in MB. */
    private static double upload(TestInstance preau) throws IOException, InterruptedException {
        var slug = preau.publish(CycleText.cycle().day("2024-12-03", 10));
        var links = preau.bean(SpeakerLinks.class);
        var link = links.withId(links.make(preau.day(slug, "2024-12-03"), "", "Ada Borelle"))
                .orElseThrow();
        var going = new AtomicBoolean(true);
        var most = new AtomicLong();
        var before = alive();
        var watch = Thread.ofPlatform().start(() -> {
            while (going.get()) {
                most.accumulateAndGet(alive(), Math::max);
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        });
        var visitor = preau.visitor();
        var answer = visitor.send(visitor.request(links.path(link) + "/fichier")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofInputStream(LibraryBench::body)));
        going.set(false);
        watch.join();
        if (answer.status() != 302) {
            throw new IllegalStateException("the file was not taken: " + answer.status());
        }
        return (most.get() - before) / 1e6;
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static InputStream body() {
        var head = "--x\r\nContent-Disposition: form-data; name=\"titre\"\r\n\r\nLourd\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"x.pdf\"\r\n\r\n%PDF-1.7\n";
        var zeros = new InputStream() {
            private int left = UPLOAD;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                var count = Math.min(Math.min(length, CHUNK), left);
                Arrays.fill(into, from, from + Math.max(count, 0), (byte) 0);
                left -= count;
                return count > 0 ? count : -1;
            }
        };
        return new SequenceInputStream(Collections.enumeration(List.of(text(head), zeros, text("\r\n--x--\r\n"))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
