package fr.preau.management;

import fr.preau.platform.French;
import fr.preau.platform.Happened;

/** What was done, as the page after it tells. */
final class Telling {

    private Telling() {}

    /**
     * @param mailed whether a mail server is set
     * @param messages how many were planned; 0 where that is not said
     */
    static Happened of(Done done, boolean mailed, int messages) {
        if (!mailed && done.leaves()) {
            var kept = messages == 0 ? "C’est écrit et gardé, non envoyé" : kept(messages);
            return new Happened(kept + " : aucun serveur de courriel n’est réglé.", done.changed());
        }
        return new Happened(done.sentence() + queued(mailed, messages), done.changed());
    }

    private static String kept(int messages) {
        return French.count(
                messages, "message est écrit et gardé, non envoyé", "messages sont écrits et gardés, non envoyés");
    }

    private static String queued(boolean mailed, int messages) {
        if (messages == 0) {
            return "";
        }
        return mailed
                ? " %s en file d’envoi.".formatted(French.count(messages, "message est", "messages sont"))
                : " " + kept(messages) + ".";
    }
}
