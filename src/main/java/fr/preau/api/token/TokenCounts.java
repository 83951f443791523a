package fr.preau.api.token;

import fr.preau.platform.web.VisitorRates.OwnCounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What comes with a token that lives is counted by it ({@link TokenRates}), so that a program writes as often as its
 * answers say. To register somebody wants no token, and is counted by the address whatever it carries.
 */
@Component
class TokenCounts implements OwnCounts {

    private static final String API = "/api/v1/";
    private static final Pattern FOR_EVERYBODY = Pattern.compile(API + "cycles/[^/]+/registrations/?");

    private final Tokens tokens;

    TokenCounts(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean counts(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith(API)
                && !FOR_EVERYBODY.matcher(path).matches()
                && BearerSecret.of(request).flatMap(tokens::open).isPresent();
    }
}
