package fr.preau.platform.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.web.servlet.View;

/** Pages that show something made elsewhere with a sheet of styles of its own, such as a message. */
public final class StyleDigests {

    private static final String HEADER = "Content-Security-Policy";
    private static final String OURS = "style-src 'self'";

    private StyleDigests() {}

    /**
     * The same page, on which the very sheets with these digests hold besides ours.
     *
     * @param digests such as {@code sha256-…}
     */
    public static View allow(View page, Collection<String> digests) {
        var more = digests.stream().map(" '%s'"::formatted).collect(Collectors.joining());
        return (model, request, response) -> {
            var policy = response.getHeader(HEADER);
            response.setHeader(HEADER, policy == null ? OURS + more : policy.replace(OURS, OURS + more));
            page.render(model, request, response);
        };
    }
}
