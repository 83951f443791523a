package fr.preau.api.data;

import fr.preau.platform.Digest;
import fr.preau.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** Answers in JSON, which nobody keeps; those of one thing have an ETag, which whoever writes sends back. */
final class Answers {

    private Answers() {}

    static View ok(String json) {
        return answer(HttpStatus.OK, json, Optional.empty());
    }

    /** Of one thing that may be written. */
    static View one(HttpStatus status, String json) {
        return answer(status, json, Optional.of(etag(json)));
    }

    /** Of one thing, with more than is read of it: the ETag is of what is read. */
    static View more(HttpStatus status, String json, String read) {
        return answer(status, json, Optional.of(etag(read)));
    }

    /** Of one thing that is no more. */
    static View gone() {
        return (_, _, response) -> {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("Cache-Control", "no-store");
        };
    }

    private static View answer(HttpStatus status, String json, Optional<String> etag) {
        return (model, request, response) -> {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            etag.ifPresent(tag -> response.setHeader("ETag", tag));
            response.getWriter().write(json);
        };
    }

    private static String etag(String json) {
        return "\"" + Digest.hex(json).substring(0, 32) + "\"";
    }

    /** Why that request may not write over what is as in that JSON, if it may not: it has to name what it saw. */
    static Optional<Problem> overtaken(HttpServletRequest request, String json) {
        var seen = Collections.list(request.getHeaders("If-Match"));
        if (seen.isEmpty()) {
            return Optional.of(
                    new Problem(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "precondition-required",
                            "If-Match demandé",
                            "Rien n’a été enregistré : lisez d’abord ce que vous changez, et renvoyez son ETag dans If-Match."));
        }
        return seen.size() == 1 && seen.getFirst().strip().equals(etag(json))
                ? Optional.empty()
                : Optional.of(overtaken());
    }

    static Problem overtaken() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "precondition-failed",
                "Changé entre-temps",
                "Rien n’a été enregistré : ce n’est plus ce que vous aviez lu. Lisez-le de nouveau.");
    }

    static Problem nothingThere() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Adresse inconnue",
                "Il n’y a rien à cette adresse que ce jeton puisse lire.");
    }
}
