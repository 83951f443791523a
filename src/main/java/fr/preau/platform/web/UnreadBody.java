package fr.preau.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads to its end, for a time, what somebody sends and nobody wanted: too large a file, a form whose
 * session is over.
 *
 * <p>A connection that is closed with bytes on their way is reset, and a reset takes the answer with it: the
 * sender would see a failure of the network in place of the page that says what to do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class UnreadBody extends OncePerRequestFilter {

    /** Enough for 90 MB at 6 Mbit/s; who sends more, or more slowly, is cut. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int AT_ONCE = 64 << 10;

    /** From one address: each holds a task for as long as it is read, for nobody's good but the sender's. */
    private static final int MOST_SENDERS = 8;

    private final VisitorAddress addresses;
    private final VisitorConcurrency turns = new VisitorConcurrency(MOST_SENDERS);

    UnreadBody(VisitorAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
                inTurn(request);
            }
        }
    }

    /** Beyond an address's own turns nothing is read: the server closes the connection. */
    private void inTurn(HttpServletRequest request) {
        var sender = addresses.of(request);
        if (turns.enter(sender)) {
            try {
                readAway(request);
            } finally {
                turns.leave(sender);
            }
        }
    }

    private static void readAway(HttpServletRequest request) {
        var end = System.nanoTime() + LONGEST.toNanos();
        try {
            var body = request.getInputStream();
            if (body.read() < 0) {
                return; // As for nearly all: whoever answered the form has read it.
            }
            var thrown = new byte[AT_ONCE];
            while (System.nanoTime() < end && body.read(thrown) >= 0) {
                // What was read is forgotten.
            }
        } catch (IOException | IllegalStateException e) {
            // The sender is gone, or the server itself gave the body up: there is nothing to wait for.
        }
    }
}
