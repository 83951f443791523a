package fr.preau.api.token;

import fr.preau.platform.web.VisitorRates.OwnCounts;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Row;
import fr.preau.staff.access.AccessRules.Verb;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What comes with a token that lives is counted by it ({@link TokenRates}), so that a program writes as often as its
 * answers say. To register somebody wants no token, and is counted by the address whatever it carries.
 */
@Component
class TokenCounts implements OwnCounts {

    private static final String API = "/api/v1/";
    private static final String FOR_EVERYBODY = API + "cycles/{slug}/registrations";

    private final Tokens tokens;

    TokenCounts(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean counts(HttpServletRequest request) {
        return forPrograms(request)
                && BearerSecret.of(request).flatMap(tokens::open).isPresent();
    }

    /** By its row: an address is written in many ways, and what has no row is counted by who asks. */
    private static boolean forPrograms(HttpServletRequest request) {
        return AccessRules.row(
                        request.getMethod(),
                        ServletRequestPathUtils.parse(request).pathWithinApplication())
                .filter(row -> row.verb() == Verb.SEND)
                .map(TokenCounts::pattern)
                .filter(pattern -> pattern.startsWith(API) && !pattern.equals(FOR_EVERYBODY))
                .isPresent();
    }

    private static String pattern(Row row) {
        return row.pattern().getPatternString();
    }
}
