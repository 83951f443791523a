package fr.preau.platform;

import java.util.List;
import java.util.Optional;

/**
 * A page that says what happened, whether anything was lost and what to do.
 *
 * @param status the HTTP status, never shown
 * @param sentences plain words, one paragraph each
 */
public record ErrorView(
        int status, String title, List<String> sentences, Optional<String> actionHref, Optional<String> actionLabel) {

    public ErrorView {
        sentences = List.copyOf(sentences);
    }
}
