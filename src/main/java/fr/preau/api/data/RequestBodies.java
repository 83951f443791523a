package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonBody;
import fr.preau.api.JsonObject;
import fr.preau.api.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Reads what a program sends: one object with those members and no other. */
final class RequestBodies {

    /** As for every post, whatever length it tells ahead ({@code platform.web.PostGuard}). */
    private static final int MOST_BYTES = 1 << 20;

    private RequestBodies() {}

    /**
     * What is to be written over something, unless it is no more what the program saw.
     *
     * @param json what it is now, as a program reads it
     */
    static View readOver(
            HttpServletRequest request, String json, List<String> members, BiFunction<JsonObject, Faults, View> write)
            throws IOException {
        var overtaken = Answers.overtaken(request, json);
        return overtaken.isPresent() ? overtaken.get().view() : read(request, members, write);
    }

    /** @param write gets what was sent, and adds what is wrong with it to the faults */
    static View read(HttpServletRequest request, List<String> members, BiFunction<JsonObject, Faults, View> write)
            throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return JsonBody.read(bytes)
                .map(body -> {
                    var faults = new Faults();
                    return write.apply(JsonObject.read(body, "", members, faults), faults);
                })
                .orElseGet(() -> Refusals.malformed(
                                "le corps n’est pas du JSON en UTF-8, ou il répète un nom, ou il est trop imbriqué.")
                        .view());
    }
}
