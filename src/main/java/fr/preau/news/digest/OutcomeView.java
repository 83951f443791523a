package fr.preau.news.digest;

import java.util.List;
import java.util.Optional;

/**
 * A page of the news by mail that says what there is to do, or what was done.
 *
 * @param button what its one button does, by a post
 * @param link where else to go
 */
public record OutcomeView(String title, List<String> sentences, Optional<Way> button, Optional<Way> link) {

    public OutcomeView {
        sentences = List.copyOf(sentences);
    }

    public record Way(String address, String label) {}
}
