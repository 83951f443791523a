package fr.preau.api.token;

import fr.preau.api.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What lets a program in.
 *
 * @param hint the last four signs of its secret, which itself is known to nobody here
 * @param cycle the one cycle that it is for; empty for the whole centre
 * @param perMinute how many requests it may make in a minute
 * @param maker the account that made it, while there is one
 * @param makerGone whether it was revoked because the account that made it was shut, or administers no more
 * @param used to the minute
 */
public record ApiToken(
        long id,
        String name,
        String hint,
        Set<Scope> scopes,
        Optional<Long> cycle,
        int perMinute,
        Optional<Long> maker,
        Instant created,
        Instant expires,
        Optional<Instant> revoked,
        boolean makerGone,
        Optional<Instant> used) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean lives(Instant now) {
        return revoked.isEmpty() && expires.isAfter(now);
    }

    /** Who it is, where the journal and a person's history say who did something. */
    public String named() {
        return "le programme « " + name + " »";
    }
}
