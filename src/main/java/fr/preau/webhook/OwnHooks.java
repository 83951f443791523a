package fr.preau.webhook;

import fr.preau.platform.web.Reading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries as whoever answers for them keeps them from elsewhere than the screen, by its rules. */
@Service
public class OwnHooks {

    private final HookSubscriptions subscriptions;
    private final Deliveries deliveries;
    private final DeliveryTargets targets;

    OwnHooks(HookSubscriptions subscriptions, Deliveries deliveries, DeliveryTargets targets) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.targets = targets;
    }

    /**
     * A program that is told.
     *
     * @param stopped why it is told nothing more, in French
     * @param oldSecretUntil until when the secret before signs too
     */
    public record Hook(
            long id,
            String name,
            String url,
            List<String> events,
            Optional<String> stopped,
            Optional<Instant> oldSecretUntil) {

        public Hook {
            events = List.copyOf(events);
        }
    }

    /** A program that is to be told. */
    public record Wish(String name, String url, List<HookEvent> events) {

        public Wish {
            events = List.copyOf(events);
        }
    }

    /** @param secret shown this once */
    public record Made(Hook hook, String secret) {}

    /** Those that an account answers for. */
    public List<Hook> of(long account) {
        return subscriptions.of(account).stream().map(OwnHooks::hook).toList();
    }

    public Optional<Hook> of(long account, long id) {
        return of(account).stream().filter(one -> one.id() == id).findFirst();
    }

    /** What is done with one of them while nobody else changes it, told how it is; empty where there is none. */
    @Transactional
    public <T> Optional<T> alone(long account, long id, Function<Hook, T> gesture) {
        subscriptions.hold(id);
        return of(account, id).map(gesture);
    }

    /** One that is wanted, or what is wrong with it, by the names of the form's fields. */
    public Reading<Wish> read(String name, String url, List<String> events) {
        return new HookForm(name, url, events).read(targets::wrong);
    }

    /** Makes one for which that account answers. */
    public Made make(long account, Wish wish) {
        var made = subscriptions.make(wish.name(), wish.url(), wish.events(), account);
        return new Made(of(account, made.id()).orElseThrow(), made.secret().shown());
    }

    /** Gives it another secret; the one before goes on signing for a day. */
    public Made rotate(Hook hook) {
        var secret = subscriptions.rotate(hook.id());
        return new Made(hook(subscriptions.withId(hook.id()).orElseThrow()), secret.shown());
    }

    /** Sends it a delivery that tells of nothing, to see whether it comes. */
    public void tryIt(Hook hook) {
        deliveries.plan(List.of(hook.id()), HookEvent.TEST, Map.of());
    }

    public void delete(Hook hook) {
        subscriptions.delete(hook.id());
    }

    private static Hook hook(WebhookSubscription one) {
        return new Hook(
                one.id(),
                one.name(),
                one.url(),
                one.events(),
                one.why().map(WebhookSubscription.Why::words),
                one.oldSecretUntil().map(until -> until.truncatedTo(ChronoUnit.SECONDS)));
    }
}
