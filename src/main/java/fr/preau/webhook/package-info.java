/**
 * Tells other programs what happened, by Standard Webhooks 1.0.0: who is told of what, deliveries and their attempts,
 * and the screen for it; programs keep their own by {@link fr.preau.webhook.OwnHooks}. A delivery is planned in the transaction of what it tells about, and names nobody.
 *
 * <p>Tables: {@code webhook_subscription}, {@code webhook_delivery}, {@code webhook_told}.
 */
@ApplicationModule(
        id = "webhook",
        allowedDependencies = {
            "cycle",
            "mail",
            "management",
            "news",
            "platform",
            "registration",
            "resource",
            "staff",
            "staff :: access",
            "staff :: journal"
        })
@NullMarked
package fr.preau.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
