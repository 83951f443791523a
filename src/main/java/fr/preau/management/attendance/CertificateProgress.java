package fr.preau.management.attendance;

import fr.preau.mail.Message;
import fr.preau.mail.Message.State;
import fr.preau.management.HowFar;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How far the sending of certificates is. */
@Component
class CertificateProgress {

    private static final Set<State> ON_THEIR_WAY = EnumSet.of(State.WAITING, State.LEAVING);

    private final Clock clock;
    private final Settings settings;

    CertificateProgress(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** « Envoi : 12 sur 41, fin vers 9 h 07. »; the hour once there is something to go by, nothing once none waits. */
    Optional<String> of(Collection<Message> messages) {
        return messages.stream()
                .filter(message -> ON_THEIR_WAY.contains(message.state()))
                .map(Message::plannedAt)
                .min(Instant::compareTo)
                .map(began -> since(began, messages));
    }

    /** It leaves in its own time, minutes or hours from now. */
    private static boolean waitsForAnotherAttempt(Message message) {
        return ON_THEIR_WAY.contains(message.state()) && message.attempts() > 0;
    }

    private String since(Instant began, Collection<Message> messages) {
        var planned = messages.stream()
                .filter(message -> !message.plannedAt().isBefore(began))
                .toList();
        var left = planned.stream()
                .filter(message -> ON_THEIR_WAY.contains(message.state()))
                .count();
        var gone = planned.size() - left;
        var now = clock.instant();
        var soFar = planned.stream().anyMatch(CertificateProgress::waitsForAnotherAttempt)
                ? French.outOf(gone, planned.size())
                : HowFar.atThisPace(
                        gone,
                        planned.size(),
                        Duration.between(began, now),
                        LocalDateTime.ofInstant(now, settings.zone()));
        return "Envoi : " + soFar + ".";
    }
}
