package fr.preau.management;

import fr.preau.mail.Failures;
import fr.preau.mail.Failures.Standstill;
import fr.preau.mail.MailHold;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What whoever looks after messages reads on every page while none of them leaves. */
@Component
public class MailBand {

    private final Settings settings;
    private final Failures failures;
    private final MailHold hold;

    MailBand(Settings settings, Failures failures, MailHold hold) {
        this.hold = hold;
        this.settings = settings;
        this.failures = failures;
    }

    /**
     * What keeps messages here.
     *
     * @param first what is the matter, a sentence
     * @param more what it means and what helps; may quote the mail server
     * @param alarming whether it was not so before
     */
    public record Says(String first, String more, boolean alarming) {}

    /** Empty while messages leave. */
    public Optional<Says> says() {
        if (hold.held().isPresent()) {
            return Optional.of(new Says(
                    "Les messages sont retenus depuis une restauration.",
                    "Aucun ne part avant qu’un administrateur le décide, sur la page « État ».",
                    true));
        }
        if (settings.smtp().isEmpty()) {
            return Optional.of(new Says(
                    "Aucun serveur de courriel n’est réglé.",
                    "Les messages sont gardés, lisibles dans « Messages » : aucun n’est envoyé. Une fois un serveur réglé, un geste les y envoie tous.",
                    false));
        }
        return failures.standstill().map(this::says);
    }

    private Says says(Standstill standstill) {
        return new Says(
                "Aucun message ne part depuis le %s : %s."
                        .formatted(
                                French.moment(LocalDateTime.ofInstant(standstill.since(), settings.zone())),
                                French.count(standstill.waiting(), "message attend", "messages attendent")),
                "%s Réponse reçue : « %s ».".formatted(standstill.cause().remedy(), standstill.words()),
                true);
    }
}
