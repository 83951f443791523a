package fr.preau.management.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Message;
import fr.preau.mail.Message.State;
import fr.preau.platform.Settings;
import fr.preau.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far a sending of certificates is said to be, at 9 h 10. */
class CertificateProgressTest {

    private static final Instant NOW = TestClock.at("2024-09-10T09:10").instant();
    private static final Duration EARLIER = Duration.ofDays(3);

    private final CertificateProgress progress =
            new CertificateProgress(TestClock.at("2024-09-10T09:10"), Settings.read(Map.of()));

    @Test
    void theHourIsSaidOnceThereIsSomethingToGoBy() {
        var ago = Duration.ofMinutes(2);

        assertThat(progress.of(List.of(message(State.WAITING, ago), message(State.LEAVING, ago))))
                .contains("Envoi : 0 sur 2.");
        assertThat(progress.of(List.of(
                        message(State.SENT, ago),
                        message(State.SENT, ago),
                        message(State.WAITING, ago),
                        message(State.WAITING, ago),
                        message(State.WAITING, ago),
                        message(State.WAITING, ago))))
                .contains("Envoi : 2 sur 6, fin vers 9\u00a0h\u00a014.");
    }

    @Test
    void noHourIsSaidWhileOneWaitsForAnotherAttempt() {
        var ago = Duration.ofMinutes(2);

        assertThat(progress.of(List.of(message(State.SENT, ago, 0), message(State.WAITING, ago, 1))))
                .contains("Envoi : 1 sur 2.");
    }

    @Test
    void whatLeftBeforeIsNotOfThisSending() {
        assertThat(progress.of(List.of(message(State.SENT, EARLIER), message(State.WAITING, Duration.ZERO))))
                .contains("Envoi : 0 sur 1.");
        assertThat(progress.of(List.of(message(State.SENT, EARLIER)))).isEmpty();
    }

    private static Message message(State state, Duration ago) {
        return message(state, ago, 0);
    }

    private static Message message(State state, Duration ago, int attempts) {
        return new Message(
                1,
                "CERTIFICATE",
                1,
                List.of(),
                "claire@exemple.fr",
                state,
                NOW.minus(ago),
                Optional.empty(),
                attempts,
                Optional.empty(),
                "",
                "",
                "",
                List.of());
    }
}
