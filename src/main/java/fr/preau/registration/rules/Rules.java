package fr.preau.registration.rules;

import java.time.Duration;
import org.springframework.modulith.NamedInterface;

/**
 * What an organiser decides about a cycle's registrations.
 *
 * @param offerTime how long a freed seat stays offered to the first in line
 * @param substituteFreeze how long before a day its places no longer change hands
 */
@NamedInterface("rules")
public record Rules(
        Audience audience, Duration offerTime, Duration substituteFreeze, Asked phone, Asked job, Asked accessNeeds) {

    public static final Rules DEFAULT = new Rules(
            Audience.EVERYBODY,
            Duration.ofHours(48),
            Duration.ofHours(24),
            Asked.OPTIONAL,
            Asked.REQUIRED,
            Asked.OPTIONAL);

    /** Everything may be told and nothing must. */
    public static final Rules OPTIONAL = new Rules(
            Audience.EVERYBODY,
            DEFAULT.offerTime,
            DEFAULT.substituteFreeze,
            Asked.OPTIONAL,
            Asked.OPTIONAL,
            Asked.OPTIONAL);

    /** The same for whoever may not know a person's job. */
    public Rules withoutJob() {
        return job == Asked.REQUIRED
                ? new Rules(audience, offerTime, substituteFreeze, phone, Asked.OPTIONAL, accessNeeds)
                : this;
    }

    /** Whether the form asks for something. */
    public enum Asked {
        REQUIRED,
        OPTIONAL,
        HIDDEN
    }
}
