package fr.preau.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.InFull;
import fr.preau.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While somebody tries to stop a started Préau, a page and a registration take about their usual time. */
@InFull(beside = "WorkBeforeTheBoundTest, in one process")
class DenialTest {

    private static final String DOCUMENT = """
            # Essai, à Lyon (/rencontre/essai)

            ## Programme

            ### Mardi 24 septembre 2199

            Jauge : 5000 places

            **9h30 : Ouverture**
            """;
    private static final int SAMPLES = 31;
    private static final int MOST_TIMES = 2;

    /** Of all samples together: a server that stops for a while shows there, and not in a median. */
    private static final int MOST_TIMES_IN_ALL = 8;

    private static final int ROUNDS = 10;

    private static final AtomicInteger PERSON = new AtomicInteger();
    private static PreauProcess preau;
    private static int port;

    /** The medians of some requests, and how long all of them took, in nanoseconds. */
    private record Times(long page, long registration, long all) {

        boolean atMost(Times usual) {
            return page <= MOST_TIMES * usual.page
                    && registration <= MOST_TIMES * usual.registration
                    && all <= MOST_TIMES_IN_ALL * usual.all;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "process-")
                .toAbsolutePath();
        var document = Files.writeString(data.resolve("document.md"), DOCUMENT);
        assertThat(PreauProcess.run("import", document.toString(), "--publish", "--data", data.toString())
                        .exit())
                .isZero();
        port = PreauProcess.freePort();
        preau = PreauProcess.run("start", "--port", Integer.toString(port), "--data", data.toString())
                .untilReady();
        IntStream.range(0, 10).forEach(_ -> times());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @Test
    void whileOthersSendHundredsOfKilobytesOfOneCharacter() {
        assertAboutUsual(DenialTest::senders);
    }

    /** Three who send again and again, each already answered once. */
    private static Attack senders() {
        var sending = new AtomicBoolean(true);
        var sent = new AtomicInteger();
        var attackers = Stream.of(" ", "-", "'")
                .map(unit -> Thread.ofVirtual().start(() -> {
                    while (sending.get()) {
                        assertThat(sendMany(unit)).isEqualTo(422);
                        sent.incrementAndGet();
                        LockSupport.parkNanos(300_000_000);
                    }
                }))
                .toList();
        Eventually.until("three of them are answered", () -> sent.get() >= 3);
        return () -> {
            sending.set(false);
            attackers.forEach(LockSupport::unpark);
        };
    }

    private static int sendMany(String unit) {
        var visitor = preau.visitor();
        return visitor.form("essai")
                .with("lastName", unit.repeat(200_000))
                .day(day(visitor))
                .send()
                .status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rencontre/essai/inscription", "/gestion/reglages", "/api/v1/cycles/essai/registrations"})
    void whileHundredsOfConnectionsSendAByteNowAndThen(String path) {
        assertAboutUsual(() -> {
            var slow = SlowSenders.to(port, path, 230);
            Eventually.until("they are there", () -> slow.opened() >= 230);
            return slow::close;
        });
    }

    /** Ends when it is closed. */
    private interface Attack extends AutoCloseable {

        @Override
        void close();
    }

    /** In one round of several, each compared with what was usual just before: other things run on this machine. */
    private static void assertAboutUsual(Supplier<Attack> attack) {
        for (var round = 1; ; round++) {
            var usual = times();
            try (var _ = attack.get()) {
                var during = times();
                if (during.atMost(usual)) {
                    return;
                }
                assertThat(round).as("%s became %s", usual, during).isLessThan(ROUNDS);
            }
        }
    }

    private static Times times() {
        var start = System.nanoTime();
        var visitor = preau.visitor();
        var day = day(visitor);
        var pages = IntStream.range(0, SAMPLES).mapToLong(_ -> nanos(() -> visitor.get("/rencontre/essai")));
        var page = pages.sorted().toArray()[SAMPLES / 2];
        var registrations = IntStream.range(0, SAMPLES).mapToLong(_ -> nanos(() -> register(visitor, day)));
        return new Times(page, registrations.sorted().toArray()[SAMPLES / 2], System.nanoTime() - start);
    }

    private static long day(Visitor visitor) {
        return Long.parseLong(
                visitor.form("essai").opened().html().select("input[name=days]").attr("value"));
    }

    private static void register(Visitor visitor, long day) {
        var email = "personne" + PERSON.incrementAndGet() + "@exemple.fr";
        assertThat(visitor.form("essai").with("email", email).day(day).send().status())
                .isEqualTo(200);
    }

    private static long nanos(Runnable request) {
        var start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }
}
