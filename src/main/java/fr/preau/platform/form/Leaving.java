package fr.preau.platform.form;

/** What is said of a message that leaves: without a mail server none does, and it is not said. */
public final class Leaving {

    /** What a visitor reads then, and in {@code platform/components/leaves.jte}. */
    public static final String KEPT =
            "Ce site n’envoie pas encore de courriel : les messages sont écrits et gardés, pas envoyés.";

    /** The heading of a page that says no more than that. */
    private static final String KEPT_TITLE = "Aucun message n’est envoyé";

    private Leaving() {}

    /**
     * The sentence where messages leave, what is true instead where none does.
     *
     * @param mailed whether a mail server is set
     */
    public static String said(boolean mailed, String sentence) {
        return mailed ? sentence : KEPT;
    }

    /**
     * The heading above it.
     *
     * @param mailed whether a mail server is set
     */
    public static String title(boolean mailed, String title) {
        return mailed ? title : KEPT_TITLE;
    }
}
