package fr.preau.mail;

import fr.preau.mail.Departures.Kept;
import fr.preau.mail.Fault.Doubt;
import fr.preau.mail.Fault.Unwritten;
import fr.preau.mail.LetterWriter.Composition.Composed;
import fr.preau.mail.LetterWriter.Composition.Moot;
import fr.preau.mail.MailTransport.Conversation;
import fr.preau.mail.Message.State;
import fr.preau.platform.Collision;
import fr.preau.platform.address.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Sends one message, once.
 *
 * <p>No protocol of mail tells a client that crashed whether its message arrived. The doubt is held to
 * the shortest time there is, between the dot that ends the message and the server's answer; a message
 * found in that state is not sent again by itself, but shown to organisers as uncertain
 * (docs/decisions/0004). What becomes of one that was not taken is told by whose the failure is ({@link Fault},
 * docs/decisions/0028).
 */
@Service
class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    /** When the database was in the way of a message and not the mail server: such a moment is short. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private static final int LONGEST_WORDS = 500;

    /** What a server says of a mailbox whose name it cannot take (RFC 5321, 4.2.3). */
    private static final int NAME_NOT_ALLOWED = 553;

    private final Departures departures;
    private final LetterKinds kinds;
    private final MimeLetters mime;
    private final MailTransport transport;
    private final Clock clock;

    Dispatch(Departures departures, LetterKinds kinds, MimeLetters mime, MailTransport transport, Clock clock) {
        this.departures = departures;
        this.kinds = kinds;
        this.mime = mime;
        this.transport = transport;
        this.clock = clock;
    }

    /** Messages that leave one after the other. */
    Handful begin() {
        return new Handful(transport.begin());
    }

    /**
     * Messages that leave together. Those that may be carried again are written down together at the end: one commit
     * instead of one each, and whatever dies before it has them carried again.
     */
    final class Handful implements AutoCloseable {
        private final Conversation conversation;
        private final List<Carried> carried = new ArrayList<>();

        private Handful(Conversation conversation) {
            this.conversation = conversation;
        }

        @Override
        public void close() {
            conversation.close();
            keep(carried);
        }
    }

    private record Carried(Attempt attempt, Kept kept) {}

    /** Has one message leave; whether it did, or had nothing to say: if not, what kept it may keep others. */
    boolean dispatch(Message message, Handful handful) {
        return switch (message.state()) {
            case WAITING -> send(Attempt.at(message), handful);
            case LEAVING ->
                transport.repeatable()
                        ? fromTheStart(message, handful)
                        : doubt(message, "Préau s’est arrêté pendant la remise.");
            case SENT, KEPT, REFUSED, FAILED, MOOT, UNCERTAIN -> true;
        };
    }

    /** Where it may be carried twice nothing is in doubt. */
    private boolean fromTheStart(Message message, Handful handful) {
        departures.become(message.id(), State.LEAVING, State.WAITING, "");
        return send(Attempt.at(message), handful);
    }

    private boolean doubt(Message message, String why) {
        departures.become(message.id(), State.LEAVING, State.UNCERTAIN, why + " Le message est peut-être arrivé.");
        return false;
    }

    private boolean send(Attempt attempt, Handful handful) {
        var message = attempt.message;
        return switch (write(message)) {
            case Written.Nothing(var why) -> {
                departures.become(message.id(), State.WAITING, State.MOOT, why);
                yield true;
            }
            case Written.Failed(var why) -> failed(attempt, new Unwritten(), why);
            case Written.Ready ready ->
                EmailAddress.carried(ready.letter.email())
                        ? carry(attempt, ready, handful)
                        : notCarried(attempt, ready, uncarriable(ready.letter.email()));
        };
    }

    /**
     * One try at a message. Its number marks the row at the last moment: where the database changes hands meanwhile,
     * another process may have sent the message before this one comes back to tell that it could not.
     */
    private record Attempt(Message message, UUID number) {
        static Attempt at(Message message) {
            return new Attempt(message, UUID.randomUUID());
        }
    }

    /** What came of writing a message. */
    private sealed interface Written {
        record Ready(MimeMessage mime, Letter letter, String body) implements Written {}

        record Nothing(String why) implements Written {}

        record Failed(String why) implements Written {}
    }

    /** Whatever goes wrong before the message is whole is of its writing: text, fields, files, what the table takes. */
    private Written write(Message message) {
        try {
            return switch (kinds.writer(message.kind()).compose(message.kind(), message.subjectId(), message.days())) {
                case Moot(var why) -> new Written.Nothing(why);
                case Composed(var letter) -> {
                    var whole = mime.view(letter);
                    var view = transport.arrival() == State.KEPT ? whole.withoutTickets() : whole;
                    var ready = mime.mime(message.id(), letter, view);
                    yield new Written.Ready(ready, letter, PlainLetter.kept(view));
                }
            };
        } catch (RuntimeException | StackOverflowError | MessagingException | IOException e) {
            log.error("Message {} of kind {} could not be written", message.id(), message.kind(), e);
            return new Written.Failed(unwritten(e));
        }
    }

    /** A library would write other bytes to a server that knows ASCII alone, and those are somebody else's mailbox. */
    private static Fault.Answer uncarriable(String address) {
        var why = EmailAddress.read(address) instanceof EmailAddress.Reading.Wrong wrong ? " " + wrong.message() : "";
        return new Fault.Answer(
                Fault.Phase.RECIPIENT,
                NAME_NOT_ALLOWED,
                "Cette adresse ne peut pas être portée sans changer : le message n’est pas parti." + why);
    }

    private static String unwritten(Throwable e) {
        return "Préau n’a pas pu écrire ce message (%s).".formatted(e.getClass().getSimpleName());
    }

    private boolean carry(Attempt attempt, Written.Ready ready, Handful handful) {
        var message = attempt.message;
        var leaving = new AtomicBoolean();
        var cancelled = new AtomicBoolean();
        try {
            handful.conversation.carry(message.id(), ready.mime, () -> {
                if (!departures.leaves(message.id(), attempt.number, ready.letter, ready.body)) {
                    cancelled.set(true);
                    throw new UncheckedIOException(new IOException("cancelled at the last moment"));
                }
                leaving.set(true);
            });
        } catch (NotCarried e) {
            return cancelled.get() || notCarried(attempt, ready, e.answer());
        } catch (RuntimeException e) {
            log.error("Message {} could not be handed over", message.id(), e);
            return leaving.get()
                    ? doubt(message, "La remise s’est interrompue.")
                    : failed(attempt, new Unwritten(), unwritten(e));
        }
        if (!transport.repeatable()) {
            return arrived(message);
        }
        handful.carried.add(new Carried(attempt, new Kept(message.id(), ready.letter, ready.body, clock.instant())));
        return true;
    }

    /** What left is not to look as if it had not, because two writes met. */
    private boolean arrived(Message message) {
        Collision.again(() -> departures.arrived(message.id(), transport.arrival(), clock.instant()));
        return true;
    }

    /** There was no last moment at which it would have been written down what they say. */
    private void keep(List<Carried> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            Collision.again(
                    () -> departures.kept(some.stream().map(Carried::kept).toList(), transport.arrival()));
        } catch (RuntimeException e) {
            if (some.size() > 1) {
                some.forEach(one -> keep(List.of(one)));
            } else {
                notKept(some.getFirst().attempt, e);
            }
        }
    }

    /** What the table refuses is the message's own fault; whatever else is in the way concerns no other message. */
    private void notKept(Attempt attempt, RuntimeException e) {
        log.error("Message {} could not be kept", attempt.message.id(), e);
        if (e instanceof DataIntegrityViolationException) {
            failed(attempt, new Unwritten(), unwritten(e));
        } else {
            putOff(attempt.message);
        }
    }

    /** The database was in the way of it. */
    void putOff(Message message) {
        departures.putOff(message.id(), clock.instant().plus(AGAIN));
    }

    private boolean notCarried(Attempt attempt, Written.Ready ready, Fault.Answer answer) {
        departures.composed(attempt.message.id(), attempt.number, ready.letter, ready.body);
        var fault = Fault.of(answer);
        if (fault instanceof Doubt) {
            return doubt(attempt.message, "Le serveur de messagerie n’a pas répondu après la remise.");
        }
        if (answer.phase().beforeTheMessage() && fault.end() == State.FAILED) {
            departures.postpone(clock.instant());
        }
        return failed(attempt, fault, answer.words());
    }

    private boolean failed(Attempt attempt, Fault fault, String words) {
        var message = attempt.message;
        var now = clock.instant();
        var detail = printable(words);
        if (message.attempts() >= fault.patience().size()) {
            log.warn("Message {} ends after {} attempts: {}", message.id(), message.attempts() + 1, fault.cause());
            departures.failed(message.id(), attempt.number, fault.end(), fault.cause(), detail, now, now);
            return false;
        }
        var due = now.plus(fault.patience().get(message.attempts()));
        log.info("Message {} could not leave ({}), next attempt at {}", message.id(), fault.cause(), due);
        departures.failed(message.id(), attempt.number, State.WAITING, fault.cause(), detail, now, due);
        return false;
    }

    /** What a server says may hold anything; what it holds must not keep its refusal from being noted. */
    private static String printable(String words) {
        var one = words.strip().replaceAll("\\p{Cntrl}++", " ");
        return one.length() > LONGEST_WORDS ? one.substring(0, LONGEST_WORDS) + "…" : one;
    }
}
