package fr.preau.cycle;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When registration opens and closes, in the place's local time. An empty bound sets no limit beyond
 * the one that always holds: a day takes no registration once it has begun.
 */
public record RegistrationWindow(Optional<LocalDateTime> opens, Optional<LocalDateTime> closes) {

    public static final RegistrationWindow UNBOUNDED = new RegistrationWindow(Optional.empty(), Optional.empty());
}
