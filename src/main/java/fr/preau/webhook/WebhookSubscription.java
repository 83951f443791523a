package fr.preau.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A program that is told.
 *
 * @param stopped since when it is not told any more
 * @param oldSecretUntil until when the secret before the last change signs too
 */
record WebhookSubscription(
        long id,
        String name,
        String url,
        List<String> events,
        Optional<Instant> stopped,
        Optional<Why> why,
        Optional<Instant> oldSecretUntil) {

    WebhookSubscription {
        events = List.copyOf(events);
    }

    /** Why it is not told any more. */
    enum Why {
        GONE("il a répondu 410 : il ne veut plus rien recevoir"),
        FAILING("dix essais d’un même envoi ont échoué, sur trois jours"),
        MAKER_GONE("le compte qui l’avait ajouté est fermé, ou n’administre plus le centre"),
        BY_HAND("quelqu’un de l’équipe l’a arrêté");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean runs() {
        return stopped.isEmpty();
    }
}
