package fr.preau.platform.form;

import fr.preau.platform.Settings;

/** What is said of a message that leaves: without a mail server none does, and it is not said. */
public final class Leaving {

    /** What a visitor reads then, and in {@code platform/components/leaves.jte}. */
    public static final String KEPT =
            "Ce site n’envoie pas encore de courriel : les messages sont écrits et gardés, pas envoyés.";

    /** The heading of a page that says no more than that. */
    public static final String KEPT_TITLE = "Aucun message n’est envoyé";

    private Leaving() {}

    /** The sentence where messages leave, what is true instead where none does. */
    public static String said(Settings settings, String sentence) {
        return settings.smtp().isPresent() ? sentence : KEPT;
    }

    /** The heading above it. */
    public static String title(Settings settings, String title) {
        return settings.smtp().isPresent() ? title : KEPT_TITLE;
    }
}
