package fr.preau.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The challenge that a browser has to answer with a passkey, kept in its session: once, for five minutes. */
@NamedInterface("signin")
@Component
public class Challenges {

    private static final String CHALLENGE = "challenge";
    private static final String ASKED = "challenge-asked";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /** A new challenge, which replaces any before it. Somebody not signed in gets a session for that long. */
    public String ask(HttpServletRequest request) {
        var session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) LIFE.toSeconds());
        }
        var challenge = Passkeys.challenge();
        session.setAttribute(CHALLENGE, challenge);
        session.setAttribute(ASKED, clock.instant().toString());
        return challenge;
    }

    /** The challenge that was asked, for the one answer to it. */
    public Optional<String> take(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            var challenge = Optional.ofNullable(session.getAttribute(CHALLENGE)).map(String.class::cast);
            var asked = Optional.ofNullable(session.getAttribute(ASKED)).map(at -> Instant.parse((String) at));
            session.removeAttribute(CHALLENGE);
            session.removeAttribute(ASKED);
            return challenge.filter(_ ->
                    asked.filter(at -> at.plus(LIFE).isAfter(clock.instant())).isPresent());
        });
    }
}
