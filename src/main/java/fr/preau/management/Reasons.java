package fr.preau.management;

/** The reasons that organisers write. */
final class Reasons {

    static final int LONGEST = 500;
    static final String TOO_LONG = "Raccourcissez ce texte : 500 caractères au plus.";

    private Reasons() {}

    /** What was written, without blanks around and characters that nobody sees. */
    static String read(String typed) {
        return typed.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "").strip();
    }
}
