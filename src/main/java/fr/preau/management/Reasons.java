package fr.preau.management;

/** The reasons that organisers write. */
public final class Reasons {

    public static final int LONGEST = 500;
    public static final String TOO_LONG = "Raccourcissez ce texte : 500 caractères au plus.";

    private Reasons() {}

    /** What was written, without blanks around and characters that nobody sees. */
    public static String read(String typed) {
        return typed.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "").strip();
    }
}
