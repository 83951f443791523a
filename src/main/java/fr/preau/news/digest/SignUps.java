package fr.preau.news.digest;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.news.digest.Subscription.Choices;
import fr.preau.platform.privacy.RowCameBack;
import fr.preau.platform.privacy.RowForgotten;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who asks for the news, confirms, and wants no more of them. */
@Service
public class SignUps {

    /** The sentence under which the form is sent; kept with each row as what was agreed to. */
    static final String CONSENT =
            "J’accepte de recevoir les actualités choisies à cette adresse, jusqu’à ce que je me désabonne.";

    private static final String TABLE = "news_subscription";

    /** One message a day to an address, whoever asks and however often. */
    private static final Duration BETWEEN = Duration.ofDays(1);

    private static final Duration UNANSWERED = Duration.ofDays(7);
    private static final Duration REFUSED = Duration.ofDays(365);

    private final Subscriptions subscriptions;
    private final DigestCopies copies;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignUps(
            Subscriptions subscriptions,
            DigestCopies copies,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.copies = copies;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Has that address asked whether it agrees; to whoever has, it says how to change their choices. */
    @Transactional
    void ask(String email, Choices choices) {
        var id = subscriptions.ask(email, choices, CONSENT);
        outbox.planSpaced(BETWEEN, List.of(new Intention(DigestLetters.SIGN_UP, id, List.of(), email)));
    }

    @Transactional
    void confirm(long id) {
        subscriptions.confirm(id);
    }

    @Transactional
    void change(long id, Choices choices) {
        subscriptions.change(id, choices);
    }

    /** Forgets them at once, with everything that was written to them. */
    @Transactional
    void unsubscribe(long id) {
        forget(List.of(id));
        events.publishEvent(new RowForgotten(TABLE, id));
    }

    /** What they wanted no more is not sent because a backup knew of nothing yet. */
    @EventListener
    void on(RowCameBack row) {
        if (row.isOf(TABLE)) {
            subscriptions.withId(row.id()).ifPresent(one -> unsubscribe(one.id()));
        }
    }

    /** Forgets that address, for who asked the team rather than the link; whether it was known. */
    @Transactional
    public boolean remove(String email) {
        Optional<Subscription> known = subscriptions.withEmail(email);
        known.ifPresent(one -> unsubscribe(one.id()));
        return known.isPresent();
    }

    /** Forgets who did not answer for seven days, and whose address has been refused for a year. */
    @Transactional
    void forgetDue() {
        var now = clock.instant();
        forget(subscriptions.due(now.minus(UNANSWERED), now.minus(REFUSED)));
    }

    private void forget(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            outbox.forget(List.of(DigestLetters.DIGEST), copies.copiesOf(ids));
            outbox.forget(List.of(DigestLetters.SIGN_UP), ids);
            subscriptions.erase(ids);
        }
    }
}
