package fr.preau.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import fr.preau.mail.LetterWriter.Composition.Composed;
import fr.preau.mail.LetterWriter.Composition.Moot;
import fr.preau.mail.Message.State;
import fr.preau.platform.Collision;
import fr.preau.platform.job.Jobs;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends one message, once.
 *
 * <p>No protocol of mail tells a client that crashed whether its message arrived. The doubt is held to
 * the shortest time there is, between the dot that ends the message and the server's answer; a message
 * found in that state is not sent again by itself, but shown to organisers as uncertain
 * (docs/decisions/0004).
 */
@Service
public class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    /** About two days in all, what mail servers themselves allow for. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final Messages messages;
    private final List<LetterWriter> writers;
    private final MimeLetters mime;
    private final Carrier carrier;
    private final Jobs jobs;
    private final Clock clock;

    Dispatch(Messages messages, List<LetterWriter> writers, MimeLetters mime, Carrier carrier, Jobs jobs, Clock clock) {
        this.messages = messages;
        this.writers = writers;
        this.mime = mime;
        this.carrier = carrier;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Runs the job of one message. */
    CompletionHandler<Void> dispatch(long id) {
        return messages.withId(id).map(this::dispatch).orElseGet(OnCompleteRemove::new);
    }

    private CompletionHandler<Void> dispatch(Message message) {
        return switch (message.state()) {
            case WAITING -> compose(message);
            case LEAVING ->
                carrier.repeatable() ? compose(message) : doubt(message, "Préau s’est arrêté pendant la remise.");
            case SENT, REFUSED, MOOT, UNCERTAIN -> new OnCompleteRemove<>();
        };
    }

    private CompletionHandler<Void> doubt(Message message, String why) {
        messages.become(message.id(), State.UNCERTAIN, why + " Le message est peut-être arrivé.");
        return new OnCompleteRemove<>();
    }

    private CompletionHandler<Void> compose(Message message) {
        return switch (writer(message.kind()).compose(message.kind(), message.subjectId(), message.days())) {
            case Moot(var why) -> {
                messages.become(message.id(), State.MOOT, why);
                yield new OnCompleteRemove<>();
            }
            case Composed(var letter) -> carry(message, letter);
        };
    }

    private CompletionHandler<Void> carry(Message message, Letter letter) {
        var handedOver = new AtomicBoolean();
        var cancelled = new AtomicBoolean();
        try {
            var view = mime.view(letter);
            messages.composed(message.id(), letter, PlainLetter.kept(view));
            carrier.carry(message.id(), mime.mime(message.id(), letter, view), () -> {
                if (!messages.leaves(message.id())) {
                    cancelled.set(true);
                    throw new UncheckedIOException(new IOException("cancelled at the last moment"));
                }
                handedOver.set(true);
            });
            // What left is not to look as if it had not, because two writes met.
            Collision.again(() -> messages.sent(message.id(), clock.instant()));
            return new OnCompleteRemove<>();
        } catch (MessagingException | IOException e) {
            if (cancelled.get()) {
                return new OnCompleteRemove<>();
            }
            return handedOver.get() && !refused(e)
                    ? doubt(message, "Le serveur de messagerie n’a pas répondu après la remise.")
                    : failed(message, e);
        }
    }

    /** Whether the server said no; silence after the last dot says nothing. */
    private static boolean refused(Exception failure) {
        return failure instanceof SMTPSendFailedException answer && answer.getReturnCode() >= 400;
    }

    private CompletionHandler<Void> failed(Message message, Exception failure) {
        var detail = words(failure);
        if (permanent(failure) || message.attempts() >= DELAYS.size()) {
            log.warn("Message {} was refused after {} attempts", message.id(), message.attempts() + 1);
            messages.failed(message.id(), State.REFUSED, detail, clock.instant());
            return new OnCompleteRemove<>();
        }
        var due = clock.instant().plus(DELAYS.get(message.attempts()));
        log.info("Message {} could not leave, next attempt at {}", message.id(), due);
        messages.failed(message.id(), State.WAITING, detail, due);
        return (result, operations) -> operations.reschedule(result, due);
    }

    /** The server's own words, which stand in the last of the exceptions that hang together. */
    private static String words(Exception failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? words(mail.getNextException())
                : Optional.ofNullable(failure.getMessage())
                        .orElse(failure.getClass().getSimpleName())
                        .strip();
    }

    /** A server's answer that begins with 5 will be the same tomorrow (RFC 5321, 4.2.1). */
    private static boolean permanent(Exception failure) {
        return switch (failure) {
            case SMTPSendFailedException refused when refused.getReturnCode() / 100 == 5 -> true;
            case SendFailedException refused
            when refused.getNextException() instanceof SMTPAddressFailedException address ->
                address.getReturnCode() / 100 == 5;
            default -> false;
        };
    }

    /** Has the same told once more, by a new message; empty if that one is not in a state to. */
    @Transactional
    public Optional<Long> again(long id) {
        return messages.withId(id).filter(Message::resendable).map(message -> {
            var copy = messages.copy(id, clock.instant());
            jobs.plan(Outbox.TASK, List.of(Long.toString(copy)), clock.instant());
            return copy;
        });
    }

    /** The kind's name for organisers. */
    public String label(String kind) {
        return writer(kind).label(kind).orElse(kind);
    }

    private LetterWriter writer(String kind) {
        return writers.stream()
                .filter(writer -> writer.label(kind).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes messages of kind " + kind));
    }
}
