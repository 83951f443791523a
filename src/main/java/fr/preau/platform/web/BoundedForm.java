package fr.preau.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form that anybody may send, of which nothing is longer than the longest thing that anybody may write.
 *
 * <p>Whatever looks at a field afterwards, its work is thus bounded. What is longer is cut one character beyond
 * the bound: the field itself refuses it, since none takes as much.
 */
final class BoundedForm extends HttpServletRequestWrapper {

    /** In characters: a drawn signature ({@code attendance.paper.Strokes}); every other field takes less. */
    static final int LONGEST = 20_000;

    /** Read when somebody first asks, as the container does. */
    private Optional<Map<String, String[]>> bounded = Optional.empty();

    BoundedForm(HttpServletRequest request) {
        super(request);
    }

    /** Whether it is sent to a page that needs no account: the team's own hold whole programmes. */
    static boolean isPublic(HttpServletRequest request) {
        return !Uploads.may(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var read = bounded.orElseGet(() -> {
            var fields = new LinkedHashMap<String, String[]>();
            super.getParameterMap()
                    .forEach((name, values) -> fields.put(
                            name, Arrays.stream(values).map(BoundedForm::cut).toArray(String[]::new)));
            return Collections.unmodifiableMap(fields);
        });
        bounded = Optional.of(read);
        return read;
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST + 1) : value;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return Optional.ofNullable(getParameterValues(name)).map(values -> values[0]).orElse(null);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
