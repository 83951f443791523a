package fr.preau.management.notice;

import java.util.Arrays;
import java.util.Optional;

/** What a colleague wants to be told of a cycle. */
public enum NoticeChoice {
    NOTHING("rien", "Rien"),
    DECISIONS("decisions", "Seulement ce qui est à décider ou à surveiller"),
    DAILY("jour", "Un résumé chaque matin, à 8 h"),
    EVERYTHING("tout", "Chaque inscription");

    private final String word;
    private final String label;

    NoticeChoice(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As a form sends it. */
    public String word() {
        return word;
    }

    /** In French, as the team reads it. */
    public String label() {
        return label;
    }

    static Optional<NoticeChoice> of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word.equals(word))
                .findFirst();
    }
}
