package fr.preau.exchange.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What those who speak are asked and have not answered.
 *
 * @param sequence the one whose questions these are, beside those for the whole day; empty for all
 */
public record SpeakersView(QuestionsView questions, String sequence) {

    /** Of the page for all of the day. */
    public String whole() {
        return questions.address() + "/intervenants";
    }

    /** Of this page. */
    public String address() {
        return address(questions.address(), sequence);
    }

    static String address(String room, String sequence) {
        return room + "/intervenants"
                + (sequence.isEmpty() ? "" : "?sequence=" + URLEncoder.encode(sequence, StandardCharsets.UTF_8));
    }
}
