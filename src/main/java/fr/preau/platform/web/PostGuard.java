package fr.preau.platform.web;

import fr.preau.platform.Settings;
import fr.preau.platform.link.UploadLinks;
import fr.preau.platform.web.VisitorRates.OwnCounts;
import fr.preau.platform.web.VisitorRates.OwnLinks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what changes something unless it comes from our own pages, at a rate that people can reach and
 * in a size that a form can have; the rate before the size, since it costs less to know.
 *
 * <p>Browsers say where a request comes from: in {@code Sec-Fetch-Site} (Fetch Metadata, W3C) or, the
 * older ones, in {@code Origin}. A request that says neither comes from no page of another site; it is
 * refused only where a session could be abused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PostGuard extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final long MOST_BYTES = 1 << 20;
    private static final long MOST_ONE_CLICK = 4_096;

    /**
     * Where mail programs say that their reader wants no more letters (RFC 8058): from any site, many at once from the
     * few machines of a large provider, and in either encoding of a form. What may do so is signed in the address.
     */
    private static final String ONE_CLICK = "/actualites/lettre/desabonnement/";

    private final VisitorRates rates;
    private final VisitorAddress address;
    private final String ownHost;

    /** Asked for when the first post comes: pages are there before what knows people is. */
    private final SingletonSupplier<List<OwnLinks>> links;

    private final ObjectProvider<UploadLinks> uploads;
    private final SingletonSupplier<List<OwnCounts>> counts;

    PostGuard(
            VisitorRates rates,
            VisitorAddress address,
            Settings settings,
            ObjectProvider<OwnLinks> links,
            ObjectProvider<UploadLinks> uploads,
            ObjectProvider<OwnCounts> counts) {
        this.links = SingletonSupplier.of(() -> links.stream().toList());
        this.uploads = uploads;
        this.counts = SingletonSupplier.of(() -> counts.stream().toList());
        this.rates = rates;
        this.address = address;
        this.ownHost = URI.create(settings.url()).getRawAuthority();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (oneClick(request)) {
            chain.doFilter(new BoundedForm(request), response);
        } else if (!fromOwnPages(request)) {
            refuse(response, HttpStatus.FORBIDDEN);
        } else if (!countedElsewhere(request) && !admitted(request)) {
            response.setHeader("Retry-After", "60");
            refuse(response, HttpStatus.TOO_MANY_REQUESTS);
        } else if (Uploads.byLink(request) && !linked(request.getRequestURI())) {
            refuse(response, HttpStatus.NOT_FOUND);
        } else if (request.getContentLengthLong() > Math.max(MOST_BYTES, Uploads.most(request))) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (Uploads.misplaced(request)) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        } else {
            Uploads.prepare(request);
            chain.doFilter(new BoundedForm(request), response);
        }
    }

    private static boolean oneClick(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ONE_CLICK) && request.getContentLengthLong() <= MOST_ONE_CLICK;
    }

    /** While the database is away nobody's link is known; the form then comes back as any other. */
    private boolean linked(String path) {
        try {
            return uploads.stream().anyMatch(link -> link.open(path));
        } catch (DataAccessException | TransactionException e) {
            return true;
        }
    }

    /** Who cannot be known at this moment is counted here. */
    private boolean countedElsewhere(HttpServletRequest request) {
        try {
            return counts.obtain().stream().anyMatch(one -> one.counts(request));
        } catch (DataAccessException | TransactionException e) {
            return false;
        }
    }

    private boolean admitted(HttpServletRequest request) {
        var from = address.of(request);
        return link(request).map(link -> rates.admits(link, from)).orElseGet(() -> rates.admits(from));
    }

    /** Whoever's link cannot be known at this moment is counted by the address alone. */
    private Optional<String> link(HttpServletRequest request) {
        try {
            return links.obtain().stream()
                    .flatMap(known -> known.behind(request.getRequestURI()).stream())
                    .findFirst();
        } catch (DataAccessException | TransactionException e) {
            return Optional.empty();
        }
    }

    /** Whoever was refused is not listened to any more: the connection ends with the answer. */
    private static void refuse(HttpServletResponse response, HttpStatus why) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(why.value());
    }

    private boolean fromOwnPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site.toLowerCase(Locale.ROOT));
        }
        var origin = request.getHeader("Origin");
        if (origin != null) {
            var host = origin.substring(origin.indexOf("//") + 2 > 1 ? origin.indexOf("//") + 2 : 0);
            return host.equalsIgnoreCase(request.getHeader("Host")) || host.equalsIgnoreCase(ownHost);
        }
        return request.getHeader("Cookie") == null;
    }
}
