package fr.preau.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers that every answer carries: nothing from another host, no script but ours, no frame. */
final class SecurityHeaders {

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
            "frame-ancestors 'none'");

    static final Map<String, String> VALUES = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");

    private SecurityHeaders() {}

    static void set(HttpServletResponse response) {
        VALUES.forEach(response::setHeader);
    }
}
