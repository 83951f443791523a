package fr.preau.api.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/** The secret that a request carries (RFC 6750, 2.1). */
final class BearerSecret {

    static final String HEADER = "Authorization";

    private static final String BEARER = "Bearer ";

    private BearerSecret() {}

    /** Empty where there is none, or more than one header that may hold one. */
    static Optional<String> of(HttpServletRequest request) {
        var sent = Collections.list(request.getHeaders(HEADER));
        return sent.stream()
                .filter(_ -> sent.size() == 1)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .findFirst();
    }
}
