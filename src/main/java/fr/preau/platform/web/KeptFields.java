package fr.preau.platform.web;

import fr.preau.platform.KeptFormView;
import fr.preau.platform.KeptFormView.Field;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** What was typed into a form that is asked for again: the whole of it, or nothing. */
public final class KeptFields {

    private KeptFields() {}

    /**
     * A form as it was sent; a file has to be chosen again. None of what is no form or holds a password, which is not
     * written into a page.
     *
     * @param asked fields that the page which keeps the form adds by itself
     */
    public static Optional<KeptFormView> sent(HttpServletRequest request, Set<String> asked)
            throws IOException, ServletException {
        var isForm = isForm(request, MediaType.APPLICATION_FORM_URLENCODED) || withFile(request);
        return isForm && holdsNoSecret(request, asked)
                ? Optional.of(new KeptFormView(action(request), fields(request, asked), files(request)))
                : Optional.empty();
    }

    private static boolean withFile(HttpServletRequest request) {
        return Uploads.may(request) && isForm(request, MediaType.MULTIPART_FORM_DATA);
    }

    private static boolean isForm(HttpServletRequest request, MediaType type) {
        return request.getMethod().equals("POST")
                && Optional.ofNullable(request.getContentType())
                        .filter(given -> given.startsWith(type.toString()))
                        .isPresent();
    }

    private static boolean holdsNoSecret(HttpServletRequest request, Set<String> asked) {
        return request.getParameterMap().keySet().stream()
                .filter(name -> !asked.contains(name))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }

    private static String action(HttpServletRequest request) {
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(words -> "?" + words)
                        .orElse("");
    }

    /** What the address says already is not said twice. */
    private static List<Field> fields(HttpServletRequest request, Set<String> asked) {
        var inAddress = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(words -> Arrays.stream(words.split("&")))
                .map(pair -> pair.split("=", 2)[0])
                .collect(Collectors.toSet());
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !inAddress.contains(entry.getKey()) && !asked.contains(entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    private static List<String> files(HttpServletRequest request) throws IOException, ServletException {
        return withFile(request)
                ? request.getParts().stream()
                        .filter(part -> part.getSubmittedFileName() != null)
                        .map(Part::getName)
                        .distinct()
                        .toList()
                : List.of();
    }
}
