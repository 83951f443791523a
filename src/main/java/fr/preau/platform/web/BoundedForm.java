package fr.preau.platform.web;

import fr.preau.platform.Composed;
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
 * A form of which nothing is longer than the longest thing that its sender may write.
 *
 * <p>Whatever looks at a field afterwards, its work is thus bounded. What is longer is cut one character beyond
 * the bound: the field itself refuses it, since none takes as much.
 *
 * <p>No text holds the zero character, which the database takes nowhere: another control character stands for it,
 * so that a line refuses it and a long text drops it as they do all of these.
 *
 * <p>Every text enters with its accents in one piece ({@link Composed}), whichever form it is of; a password stays
 * as it was typed, since its digest is that of these very characters.
 */
final class BoundedForm extends HttpServletRequestWrapper {

    /** Of anybody, in characters: a drawn signature ({@code attendance.paper.Strokes}); other fields take less. */
    private static final int LONGEST = 20_000;

    /** Of the team: twice the longest text of a page ({@code management.editor}). */
    private static final int LONGEST_TEXT = 200_000;

    /** A whole document, pasted; it has its own bound, that of the form itself. */
    private static final String DOCUMENTS = "/gestion/importer";

    private static final String PASSWORD = "password";

    private static final char UNREADABLE = '\u0001';

    private final int longest;

    /** Read when somebody first asks, as the container does. */
    private Optional<Map<String, String[]>> bounded = Optional.empty();

    BoundedForm(HttpServletRequest request) {
        super(request);
        this.longest = longest(request);
    }

    private static int longest(HttpServletRequest request) {
        if (!Uploads.may(request)) {
            return LONGEST;
        }
        return request.getRequestURI().equals(DOCUMENTS) ? Integer.MAX_VALUE : LONGEST_TEXT;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var read = bounded.orElseGet(() -> {
            var fields = new LinkedHashMap<String, String[]>();
            super.getParameterMap()
                    .forEach((name, values) -> fields.put(
                            name,
                            Arrays.stream(values)
                                    .map(this::cut)
                                    .map(value -> name.equals(PASSWORD)
                                            ? value
                                            : Composed.text(value.replace('\0', UNREADABLE)))
                                    .toArray(String[]::new)));
            return Collections.unmodifiableMap(fields);
        });
        bounded = Optional.of(read);
        return read;
    }

    private String cut(String value) {
        return value.length() > longest ? value.substring(0, longest + 1) : value;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return Optional.ofNullable(getParameterValues(name))
                .map(values -> values[0])
                .orElse(null);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
