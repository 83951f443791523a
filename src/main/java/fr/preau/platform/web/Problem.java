package fr.preau.platform.web;

import fr.preau.platform.French;
import fr.preau.platform.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * A refusal or a failure as programs read it: problem details, RFC 9457. The titles and details are in
 * French, like the platform: programs tell types apart, people read the rest.
 *
 * @param name of the type of problem, which {@code openapi.json} lists
 * @param more what that type says beyond the usual members
 */
public record Problem(HttpStatus status, String name, String title, String detail, Map<String, Object> more) {

    public static final String CONTENT_TYPE = "application/problem+json";

    /** Where programs are answered; every error under it is a problem. */
    private static final String API = "/api";

    private static final String TYPES = "/api/v1/problems/";

    public Problem {
        title = French.typography(title);
        detail = French.typography(detail);
    }

    public Problem(HttpStatus status, String name, String title, String detail) {
        this(status, name, title, detail, Map.of());
    }

    /**
     * One thing that is wrong in a request.
     *
     * @param pointer to it in the body (RFC 6901)
     */
    public record Fault(String pointer, String detail) {
        public Fault {
            detail = French.typography(detail);
        }
    }

    /** The same with everything that is wrong in the request. */
    public Problem with(List<Fault> faults) {
        return with("errors", List.copyOf(faults));
    }

    /** The same with one more member. */
    public Problem with(String member, Object value) {
        var members = new LinkedHashMap<>(more);
        members.put(member, value);
        return new Problem(status, name, title, detail, members);
    }

    /** Whether whoever asked for that path is answered by a problem instead of a page. */
    static boolean answers(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    String json() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", TYPES + name);
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", detail);
        members.putAll(more);
        return Json.write(members);
    }

    public View view() {
        return (model, request, response) -> {
            response.setStatus(status.value());
            response.setContentType(CONTENT_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(json());
        };
    }
}
