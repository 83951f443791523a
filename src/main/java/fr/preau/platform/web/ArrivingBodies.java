package fr.preau.platform.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Cuts bodies that come too slowly, and the many that one address keeps waiting for at once: each holds one of
 * the tasks that answer everybody.
 *
 * <p>Only the time counts in which the sender was waited for, not what we took ourselves; Jetty's own handler of
 * a least rate knows no difference, and counts the bytes of all requests together.
 */
final class ArrivingBodies extends Handler.Wrapper {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** A form comes in one piece or two; the rest of a town hall is not sending at the same millisecond. */
    private static final int MOST_AT_ONCE = 64;

    /** For one more of an address that has as many: what is on its way comes within that. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A lift, a tunnel: a telephone may be that long without a network. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration WINDOW = Duration.ofSeconds(30);

    /** Slower than any network that people send forms by, GPRS included. */
    private static final int LEAST_BYTES_A_SECOND = 500;

    /** Of anybody's form: the longest, of twenty people with all that a cycle may ask, has some hundreds. */
    private static final int MOST_FIELDS = 2_000;

    /** Of the team's: the editor of a long programme has some thousands, as Jetty is told too. */
    private static final int MOST_OF_THE_TEAM = 20_000;

    private final VisitorAddress addresses;
    private final VisitorConcurrency turns = new VisitorConcurrency(MOST_AT_ONCE);

    ArrivingBodies(VisitorAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Arriving(request), response, callback);
    }

    /** For more of a body, since a moment of the machine's clock. */
    private record Wait(long since, AtomicBoolean open, Runnable arrived) {}

    /** A request whose body is watched as it comes; Jetty reads it in one thread at a time. */
    private final class Arriving extends Request.Wrapper {

        private final AtomicBoolean waiting = new AtomicBoolean();
        private String address = "";
        private volatile boolean crowded;
        private volatile long waited;
        private volatile long received;

        /** How many more may come. Jetty counts names alone, and copies all values of a name for each one more. */
        private volatile int fields;

        Arriving(Request request) {
            super(request);
            fields = Uploads.ofStaff(Request.getPathInContext(request)) ? MOST_OF_THE_TEAM : MOST_FIELDS;
        }

        @Override
        public void demand(Runnable arrived) {
            if (address.isEmpty()) {
                address = addresses.of(getWrapped());
                Request.addCompletionListener(getWrapped(), _ -> leave());
            }
            var wait = new Wait(System.nanoTime(), new AtomicBoolean(true), arrived);
            if (turns.enter(address)) {
                waiting.set(true);
            } else {
                giveUpSoon(wait);
            }
            super.demand(() -> end(wait, false));
        }

        /** What came while this machine was busy is read all the same: it is the sender who must be late. */
        private void giveUpSoon(Wait wait) {
            var server = getComponents();
            server.getScheduler()
                    .schedule(
                            () -> server.getExecutor().execute(() -> end(wait, true)),
                            PATIENCE.toMillis(),
                            TimeUnit.MILLISECONDS);
        }

        /** Whatever ends it first does; the other comes too late. */
        private void end(Wait wait, boolean givenUp) {
            if (wait.open.getAndSet(false)) {
                waited += System.nanoTime() - wait.since;
                crowded |= givenUp;
                leave();
                wait.arrived.run();
            }
        }

        private void leave() {
            if (waiting.getAndSet(false)) {
                turns.leave(address);
            }
        }

        @Override
        public Content.Chunk read() {
            var chunk = super.read();
            if (chunk != null) {
                received += chunk.remaining();
                crowded = false;
                return fieldsFit(chunk) ? chunk : refused(chunk);
            }
            if (crowded) {
                return refused(HttpStatus.TOO_MANY_REQUESTS_429);
            }
            return tooSlow() ? refused(HttpStatus.REQUEST_TIMEOUT_408) : chunk;
        }

        private boolean fieldsFit(Content.Chunk chunk) {
            if (isForm()) {
                var bytes = chunk.getByteBuffer();
                var more = 0;
                for (var at = bytes.position(); at < bytes.limit(); at++) {
                    more += bytes.get(at) == '&' ? 1 : 0;
                }
                fields -= more;
            }
            return fields >= 0;
        }

        private boolean isForm() {
            var type = getHeaders().get(HttpHeader.CONTENT_TYPE);
            return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
        }

        private static Content.Chunk refused(Content.Chunk chunk) {
            chunk.release();
            return refused(HttpStatus.PAYLOAD_TOO_LARGE_413);
        }

        /** In each window anew: who began fast buys no hours with it. */
        private boolean tooSlow() {
            var least = waited / (double) Duration.ofSeconds(1).toNanos() * LEAST_BYTES_A_SECOND;
            var slow = waited > GRACE.toNanos() && received < least;
            if (waited > WINDOW.toNanos()) {
                waited = 0;
                received = 0;
            }
            return slow;
        }

        private static Content.Chunk refused(int status) {
            return Content.Chunk.from(new HttpException.RuntimeException(status), true);
        }
    }
}
