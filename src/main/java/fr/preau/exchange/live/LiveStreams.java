package fr.preau.exchange.live;

import fr.preau.exchange.live.Live.Page;
import fr.preau.exchange.live.Standing.Place;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Opens streams of server-sent events. Each is a thread of its own and none of the server's, of which a thousand open
 * pages would leave none for the others (docs/decisions/0066).
 */
@NamedInterface("live")
@Component
public class LiveStreams {

    public static final int MOST_OF_ONE_LINK = 3;
    static final int MOST = 1_000;

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);

    /** After so long without news the reader is told that the stream stands; who has gone is known by it. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** An event, since a page hears no comment: without it, it would not know a stream that is lost from a quiet one. */
    private static final String ALIVE = "event: alive\ndata: .\n\n";

    /** After a restart not everybody comes back at the same moment. */
    private static final int SOONEST_MILLIS = 1_000;

    private static final int LATEST_MILLIS = 4_000;

    private final LiveDays days;
    private final Standing standing = new Standing(MOST_OF_ONE_LINK, MOST);

    LiveStreams(LiveDays days) {
        this.days = days;
    }

    /**
     * Who listens.
     *
     * @param link by what they came: it counts how many streams they have open
     * @param seat the registration without whose seat nothing more is told, if it is by that
     */
    public record Reader(String link, long day, Page page, OptionalLong seat) {}

    /**
     * Answers with a stream, or with 204 if there are enough: a browser does not ask again then (HTML Living
     * Standard), and the page reads itself again every few seconds instead.
     */
    public void open(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        // nginx would keep what is sent until its buffer is full.
        response.setHeader("X-Accel-Buffering", "no");
        var place = request.getMethod().equals("HEAD") ? Optional.<Place>empty() : standing.take(reader.link);
        if (place.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        var seen = Optional.ofNullable(request.getHeader("Last-Event-ID")).orElse("");
        var answer = request.startAsync(request, response);
        answer.setTimeout(0);
        Thread.ofVirtual().name("live-stream").start(() -> tell(reader, place.get(), seen, answer));
    }

    private void tell(Reader reader, Place place, String seen, AsyncContext answer) {
        try (place) {
            var day = days.join(reader.day);
            try {
                tell(reader, day, seen, answer.getResponse().getOutputStream());
            } finally {
                days.leave(reader.day);
            }
        } catch (IOException e) {
            log.debug("Who listened has gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("A live page is not told any more: {}", e.getMessage());
        } finally {
            end(answer);
        }
    }

    private static void tell(Reader reader, LiveDay day, String last, OutputStream stream)
            throws IOException, InterruptedException {
        var seen = last;
        var known = Optional.<Live>empty();
        var written = System.nanoTime();
        write(stream, "retry: " + ThreadLocalRandom.current().nextInt(SOONEST_MILLIS, LATEST_MILLIS) + "\n\n");
        while (!day.over()) {
            var now = day.after(known, SILENCE);
            if (now.filter(live -> reader.seat.isEmpty() || live.seated().contains(reader.seat.getAsLong()))
                    .isEmpty()) {
                return;
            }
            var told = now.get().told(reader.page);
            var moved = now.equals(known) ? "" : told.since(seen);
            // What moves for others only is silence to this one.
            var silent = System.nanoTime() - written >= SILENCE.toNanos();
            if (!moved.isEmpty() || silent) {
                write(stream, moved.isEmpty() ? ALIVE : moved);
                written = System.nanoTime();
            }
            seen = told.id();
            known = now;
        }
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private static void end(AsyncContext answer) {
        try {
            answer.complete();
        } catch (IllegalStateException e) {
            log.debug("The stream had ended before");
        }
    }

    /** How many are open in this process. */
    public int openNow() {
        return standing.inAll();
    }
}
