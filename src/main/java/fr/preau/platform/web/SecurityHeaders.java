package fr.preau.platform.web;

import fr.preau.platform.Settings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The headers that every answer carries: nothing from another host, no script but ours, no frame (but what is made for one), and
 * never again by plain http (RFC 6797) where the public address is https. Only this host: its neighbours
 * are not ours to bind.
 */
@Component
class SecurityHeaders {

    private static final String FRAMED_BY_NOBODY = "frame-ancestors 'none'";

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            FRAMED_BY_NOBODY);

    private static final Map<String, String> EVERYWHERE = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");

    private static final String ONE_YEAR = "max-age=31536000";

    private final Map<String, String> values;

    SecurityHeaders(Settings settings) {
        var all = new HashMap<>(EVERYWHERE);
        if (settings.isSecure()) {
            all.put("Strict-Transport-Security", ONE_YEAR);
        }
        values = Map.copyOf(all);
    }

    Map<String, String> values() {
        return values;
    }

    /**
     * After {@link #set}: any page may hold this one in a frame, also where it asks its frames for leave (COEP), or
     * stands in a sandbox: it is of no origin then, and no word of {@code frame-ancestors}, not even {@code *}, is for it.
     */
    static void letFrame(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY.replace("; " + FRAMED_BY_NOBODY, ""));
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    }

    /** After {@link #set}: styles, letters and pictures that a frame of ours needs wherever it stands. */
    static void letLoad(HttpServletResponse response) {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Access-Control-Allow-Origin", "*");
    }

    void set(HttpServletResponse response) {
        values.forEach(response::setHeader);
    }
}
