package fr.preau.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number of its own, which every line that it writes into the log bears ({@code request}); a log
 * in JSON shows it. Behind the pages that are served from memory, which write none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestNumbers extends OncePerRequestFilter {

    private static final String NUMBER = "request";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = MDC.putCloseable(NUMBER, number(request))) {
            chain.doFilter(request, response);
        }
    }

    /** The page that tells a failure is made on a second way through, under the same number. */
    private static String number(HttpServletRequest request) {
        if (request.getAttribute(RequestNumbers.class.getName()) instanceof String known) {
            return known;
        }
        var number = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        request.setAttribute(RequestNumbers.class.getName(), number);
        return number;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
