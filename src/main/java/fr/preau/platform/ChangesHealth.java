package fr.preau.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A copy that hears of no change would show its pages as they are for ever: it is not well. */
@Component
class ChangesHealth implements HealthIndicator {

    private final Changes changes;

    ChangesHealth(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Health health() {
        return (changes.hears() ? Health.up() : Health.down()).build();
    }
}
