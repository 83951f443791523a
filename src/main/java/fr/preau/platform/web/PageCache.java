package fr.preau.platform.web;

import fr.preau.platform.Changes;
import fr.preau.platform.Unavailable;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves public pages from memory, in front of everything else (Spring MVC and Spring Security would
 * cost more than half of the throughput, see docs/decisions).
 *
 * <p>A page lives until something that pages show changes anywhere, or until its own hour. A page whose
 * rendering began before a change is shown once and not kept. When the database does not answer, the
 * last known page is served rather than none, and at once: one reader at most waits for the database, behind.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageCache implements Filter {

    private static final int MOST_PAGES = 10_000;
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);
    /** Beyond it a known page is shown as it was; far more than rendering takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Pattern GZIP_REFUSED = Pattern.compile("gzip\\s*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(,|$)");

    private final ObjectProvider<PublicPages> sources;
    private final Clock clock;
    private final ConcurrentHashMap<String, Kept> pages = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Rendering> underWay = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    private final Changes changes;
    private final SecurityHeaders headers;
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile boolean away;
    private volatile long nextTry = System.nanoTime();

    private record Kept(RenderedPage page, long generation) {}

    /** A page that is being made. */
    private record Rendering(long generation, CompletableFuture<Optional<RenderedPage>> page) {

        /** Once whoever makes it has made it, or could not. */
        Optional<RenderedPage> made() {
            try {
                return page.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    PageCache(ObjectProvider<PublicPages> sources, Clock clock, Changes changes, SecurityHeaders headers) {
        this.headers = headers;
        this.sources = sources;
        this.clock = clock;
        this.changes = changes;
        changes.onChange(what -> {
            if (what.onKeptPages()) {
                generation.incrementAndGet();
            }
        });
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        headers.set(response);
        var method = request.getMethod();
        var head = method.equals("HEAD");
        if (head || method.equals("GET")) {
            var page = page(request.getRequestURI());
            if (page.isPresent()) {
                send(page.get(), request, response, head);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<RenderedPage> page(String path) {
        var kept = pages.get(path);
        if (kept == null) {
            return fresh(path);
        }
        if (holds(kept)) {
            return Optional.of(kept.page);
        }
        if (away || !changes.connected()) {
            tryBehind(path);
            return Optional.of(kept.page);
        }
        return freshSoon(path, kept);
    }

    /** Made once for all who ask while it is made and nothing has changed since it was begun. */
    private Optional<RenderedPage> fresh(String path) {
        var ours = new Rendering(generation.get(), new CompletableFuture<>());
        var one = underWay.merge(path, ours, (other, _) -> other.generation == ours.generation ? other : ours);
        if (one != ours) {
            return one.made();
        }
        try {
            var rendered = render(path);
            rendered.ifPresentOrElse(page -> keep(path, new Kept(page, ours.generation)), () -> pages.remove(path));
            ours.page.complete(rendered);
            return rendered;
        } catch (RuntimeException | Error e) {
            ours.page.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(path, ours);
        }
    }

    /** The page as it is now, or as it was if that does not come. */
    private Optional<RenderedPage> freshSoon(String path, Kept kept) {
        var rendering = behind(() -> fresh(path));
        try {
            return rendering.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (Unavailable.is(e)) {
                away = true;
                return Optional.of(kept.page);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            away = true;
            return Optional.of(kept.page);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(kept.page);
        }
    }

    /** One at a time, and not without a pause, finds out whether the database is back. */
    private void tryBehind(String path) {
        if (System.nanoTime() - nextTry < 0 || !trying.compareAndSet(false, true)) {
            return;
        }
        behind(() -> fresh(path)).whenComplete((_, failure) -> {
            away = failure != null && Unavailable.is(failure);
            nextTry = System.nanoTime() + (away ? TRY_AGAIN.toNanos() : 0);
            trying.set(false);
        });
    }

    private static <T> CompletableFuture<T> behind(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofVirtual().name("page").start(task));
    }

    private boolean holds(Kept kept) {
        return kept.generation == generation.get() && clock.instant().isBefore(kept.page.validUntil());
    }

    private Optional<RenderedPage> render(String path) {
        return sources.stream().flatMap(source -> source.render(path).stream()).findFirst();
    }

    private void keep(String path, Kept kept) {
        if (pages.size() >= MOST_PAGES) {
            pages.clear();
        }
        pages.put(path, kept);
    }

    /** Whether one of a list of tags is that one; a tag of ours holds no comma. */
    private static boolean knows(String tags, String etag) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(etag)
                        || tag.startsWith("W/") && tag.substring(2).equals(etag));
    }

    private static void send(RenderedPage page, HttpServletRequest request, HttpServletResponse response, boolean head)
            throws IOException {
        response.setHeader("ETag", page.etag());
        response.setHeader("Cache-Control", page.cacheControl());
        response.setHeader("Vary", "Accept-Encoding");
        switch (page.elsewhere()) {
            case LINK -> {}
            case FRAME -> SecurityHeaders.letFrame(response);
            case LOAD -> SecurityHeaders.letLoad(response);
        }
        var known = request.getHeader("If-None-Match");
        if (known != null && knows(known, page.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.contentType());
        var encodings = request.getHeader("Accept-Encoding");
        var body = page.identity();
        if (encodings != null
                && encodings.contains("gzip")
                && !GZIP_REFUSED.matcher(encodings).find()) {
            response.setHeader("Content-Encoding", "gzip");
            body = page.gzip();
        }
        response.setContentLength(body.length);
        if (!head) {
            response.getOutputStream().write(body);
        }
    }
}
