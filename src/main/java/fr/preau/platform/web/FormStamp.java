package fr.preau.platform.web;

import fr.preau.platform.InstanceSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A form's stamp: made when the form is shown, signed, sent back with it. It says that this instance
 * made the form, when, and it makes two sendings of one form recognisable as one.
 */
@Component
public class FormStamp {

    /** A form may stay open over a long week-end. */
    private static final Duration LIFE = Duration.ofDays(7);

    private static final int NONCE_BYTES = 16;
    private static final String PURPOSE = "form";

    private final InstanceSecret secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FormStamp(InstanceSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** A stamp that {@link #read} recognised. */
    public record Stamp(String nonce, Instant shownAt) {}

    public String fresh() {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce) + "."
                + clock.instant().getEpochSecond();
        return text + "." + secret.sign(PURPOSE, text);
    }

    /** The stamp, unless it is forged or too old. */
    public Optional<Stamp> read(String stamp) {
        var parts = stamp.split("\\.");
        if (parts.length != 3 || !secret.verifies(PURPOSE, parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        var shownAt = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        return shownAt.plus(LIFE).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(new Stamp(parts[0], shownAt));
    }
}
