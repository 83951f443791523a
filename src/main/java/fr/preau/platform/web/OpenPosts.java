package fr.preau.platform.web;

import fr.preau.platform.web.OpenPost.Route;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * The short way of what a whole town sends at the same minute: behind {@link PostGuard} and {@link KeptForms}, and
 * before Spring Security and Spring MVC, which would find nothing to ask of it (docs/decisions/0037).
 *
 * <p>Only what is spelt as our own pages and the contract of the API spell it goes this way. All the rest, a broken
 * address, another type, a name of a field that no form has, goes the long way and is refused there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class OpenPosts extends OncePerRequestFilter {

    /** Asked for when the first post comes: pages are there before what answers them is. */
    private final SingletonSupplier<List<OpenPost>> posts;

    OpenPosts(ObjectProvider<OpenPost> posts) {
        this.posts = SingletonSupplier.of(() -> posts.stream().toList());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = request.getMethod().equals("POST") ? post(request) : Optional.<Addressed>empty();
        if (found.isPresent()) {
            answer(found.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private record Addressed(OpenPost post, String name) {}

    private Optional<Addressed> post(HttpServletRequest request) {
        var path = request.getRequestURI();
        return posts.obtain().stream()
                .filter(post -> names(post.route(), path) && holds(post.route(), request))
                .findFirst()
                .map(post -> new Addressed(post, name(post.route(), path)));
    }

    private static String name(Route route, String path) {
        return path.substring(
                route.before().length(), path.length() - route.after().length());
    }

    private static boolean names(Route route, String path) {
        return path.length() > route.before().length() + route.after().length()
                && path.startsWith(route.before())
                && path.endsWith(route.after())
                && all(name(route, path), OpenPosts::plain);
    }

    private static boolean all(String text, IntPredicate wanted) {
        for (var at = 0; at < text.length(); at++) {
            if (!wanted.test(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(int character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character == '-';
    }

    private static boolean holds(Route route, HttpServletRequest request) {
        return isType(request.getContentType(), route.holds())
                && (route.holds().equals(MediaType.APPLICATION_JSON_VALUE) ? takesJson(request) : wellNamed(request));
    }

    /** That type and nothing beside it but its character set. */
    private static boolean isType(@Nullable String type, String wanted) {
        return type != null
                && (type.equals(wanted) || type.toLowerCase(Locale.ROOT).equals(wanted + ";charset=utf-8"));
    }

    private static boolean takesJson(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted == null || accepted.equals("*/*") || accepted.equals(MediaType.APPLICATION_JSON_VALUE);
    }

    /** A body that cannot be read as a form at all is told of on the long way too. */
    private static boolean wellNamed(HttpServletRequest request) {
        try {
            return request.getParameterMap().keySet().stream()
                    .allMatch(name -> all(name, character -> character > ' ' && character < 0x7f));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void answer(Addressed found, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            render(found.post.answer(found.name, request), request, response);
        } catch (ResponseStatusException e) {
            response.sendError(e.getStatusCode().value());
        }
    }

    private static void render(View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            view.render(Map.of(), request, response);
        } catch (IOException | RuntimeException | ServletException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
