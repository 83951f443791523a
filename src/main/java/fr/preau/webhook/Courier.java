package fr.preau.webhook;

import fr.preau.platform.outward.Exchange;
import fr.preau.webhook.DeliveryTargets.Looked.Found;
import fr.preau.webhook.DeliveryTargets.Looked.Refused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the deliveries that are due, each on a thread of its own. Of one receiver a few are under way at a time, so that
 * one that hangs holds up none of another's. Processes take them from each other by the row
 * ({@link Deliveries#take}); what a dead one had in hand is taken again after a minute, under the same webhook-id.
 */
@Component
@Profile("serve")
class Courier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** What another process planned, and what is due by its hour, is looked for that often. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final HookSubscriptions subscriptions;
    private final Stops stops;
    private final DeliveryTargets addresses;
    private final Exchange exchange;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile List<Thread> looking = List.of();
    private volatile boolean running;

    Courier(
            Deliveries deliveries,
            HookSubscriptions subscriptions,
            Stops stops,
            DeliveryTargets addresses,
            Exchange exchange,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.stops = stops;
        this.addresses = addresses;
        this.exchange = exchange;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        looking = List.of(Thread.ofVirtual().name("webhooks").start(this::look));
    }

    private void look() {
        while (running) {
            try {
                bell.drainPermits();
                var taken = deliveries.take();
                taken.forEach(
                        one -> Thread.ofVirtual().name("webhook-" + one.id()).start(() -> deliver(one)));
                if (taken.isEmpty()) {
                    bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                log.warn("Webhooks stand still: {}", e.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void deliver(Delivery one) {
        try {
            subscriptions.withId(one.subscription()).ifPresent(to -> deliver(one, to));
        } catch (RuntimeException e) {
            // Its row says that it is taken again in a minute.
            log.warn("Webhook {} is put off: {}", one.id(), e.getMessage());
        } finally {
            bell.release();
        }
    }

    private void deliver(Delivery one, WebhookSubscription to) {
        switch (addresses.look(to.url())) {
            case Refused(var why) -> later(one, to, Optional.empty(), why);
            case Found(var found) -> {
                try {
                    settle(one, to, exchange.post(found, headers(one), one.body()));
                } catch (IOException e) {
                    later(one, to, Optional.empty(), "Pas de réponse lisible à temps");
                }
            }
        }
    }

    private Map<String, String> headers(Delivery one) {
        var at = clock.instant();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", one.message());
        headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.put(
                "webhook-signature",
                Secret.signatures(subscriptions.secrets(one.subscription()), one.message(), at, one.body()));
        return headers;
    }

    private void settle(Delivery one, WebhookSubscription to, Exchange.Answer answer) {
        var status = answer.status();
        var told = "Réponse " + status;
        if (status >= 200 && status < 300) {
            deliveries.delivered(one.id(), told);
        } else if (status == 410) {
            deliveries.failed(one.id(), told);
            stops.byItself(to.id(), WebhookSubscription.Why.GONE);
        } else if (status >= 300 && status < 400) {
            later(one, to, Optional.empty(), told + " : une redirection n’est pas suivie");
        } else {
            later(one, to, answer.retryAfter(), told);
        }
    }

    private void later(Delivery one, WebhookSubscription to, Optional<Duration> asked, String outcome) {
        Backoff.after(one.attempts(), asked, ThreadLocalRandom.current())
                .ifPresentOrElse(
                        wait -> deliveries.again(one.id(), clock.instant().plus(wait), outcome), () -> {
                            deliveries.failed(one.id(), outcome);
                            stops.byItself(to.id(), WebhookSubscription.Why.FAILING);
                        });
    }

    /** Nothing new is begun; what is under way ends, or its row is taken again by whoever serves next. */
    @Override
    public void stop() {
        running = false;
        bell.release();
        try {
            for (var thread : looking) {
                thread.join(LAST_LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
