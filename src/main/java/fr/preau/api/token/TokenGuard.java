package fr.preau.api.token;

import fr.preau.api.ForEverybody;
import fr.preau.api.NeedsScope;
import fr.preau.api.Scope;
import fr.preau.cycle.Cycles;
import fr.preau.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before everything that programs ask for with a token (RFC 6750): it must live, have the scope that the method
 * names, and be for that cycle; one of another cycle finds nothing there, as if it did not exist. A session of the staff
 * opens nothing here.
 */
@Component
class TokenGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final Tokens tokens;
    private final TokenRates rates;
    private final Cycles cycles;

    TokenGuard(Tokens tokens, TokenRates rates, Cycles cycles) {
        this.tokens = tokens;
        this.rates = rates;
        this.cycles = cycles;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(ForEverybody.class)) {
            return true;
        }
        var needed = method.getMethodAnnotation(NeedsScope.class);
        if (needed == null) {
            // What Spring answers by itself, such as OPTIONS, tells nothing that the contract does not.
            if (method.getBeanType().getName().startsWith("fr.preau.")) {
                throw new IllegalStateException(
                        method + " says neither which scope it needs nor that it is for everybody");
            }
            return true;
        }
        var refusal = refusal(needed.value(), request, response);
        if (refusal.isPresent()) {
            refusal.get().view().render(Map.of(), request, response);
        }
        return refusal.isEmpty();
    }

    private Optional<Problem> refusal(Scope scope, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(BearerSecret.HEADER) == null) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"preau\"");
            return Optional.of(TokenRefusals.none());
        }
        var token = BearerSecret.of(request).flatMap(tokens::open);
        if (token.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"preau\", error=\"invalid_token\"");
            return Optional.of(TokenRefusals.dead());
        }
        var found = token.get();
        tokens.used(found);
        request.setAttribute(Program.ATTRIBUTE, found);
        return exceeded(found, response).or(() -> reach(found, scope, request, response));
    }

    /** The headers of the IETF's draft on rate limits, version 10. */
    private Optional<Problem> exceeded(ApiToken token, HttpServletResponse response) {
        var taken = rates.take(token);
        taken.ifPresent(left -> {
            response.setHeader("RateLimit-Policy", "\"token\";q=%d;w=60".formatted(token.perMinute()));
            response.setHeader("RateLimit", "\"token\";r=%d;t=%d".formatted(left.left(), left.full()));
            if (!left.admitted()) {
                response.setHeader("Retry-After", Long.toString(left.again()));
            }
        });
        return taken.filter(left -> !left.admitted()).map(_ -> TokenRefusals.tooMany(token.perMinute()));
    }

    private Optional<Problem> reach(
            ApiToken token, Scope scope, HttpServletRequest request, HttpServletResponse response) {
        if (!token.scopes().contains(scope)) {
            response.setHeader(
                    "WWW-Authenticate",
                    "Bearer realm=\"preau\", error=\"insufficient_scope\", scope=\"%s\"".formatted(scope.word()));
            return Optional.of(TokenRefusals.lacks(scope));
        }
        var slug = slug(request);
        if (token.cycle().isPresent() && !(scope.ofCycle() && (slug.isPresent() || reads(request)))) {
            return Optional.of(TokenRefusals.ofOneCycle());
        }
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        var cycle = cycles.withSlug(slug.get())
                .filter(one -> token.cycle().isEmpty() || token.cycle().get() == one.id());
        cycle.ifPresent(one -> request.setAttribute(Program.CYCLE, one));
        return cycle.isPresent() ? Optional.empty() : Optional.of(TokenRefusals.nothingThere());
    }

    /** Of all cycles a token of one reads its own; it writes nowhere but there. */
    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static Optional<String> slug(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get("slug")).map(Object::toString)
                : Optional.empty();
    }
}
