package fr.preau.mail;

import fr.preau.mail.Message.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose a failure is, and so what becomes of the message: our mail server's or its settings', the message's,
 * its recipient's. Told from where the conversation stood and what was answered (RFC 5321, 4.2; RFC 3463 for
 * the numbers in the words).
 */
sealed interface Fault {

    /** The server is away, silent, or busy: it may be back. */
    record Server() implements Fault {}

    /** The server refuses us, whoever the recipient is: somebody has to change a setting, ours or its own. */
    record Settings() implements Fault {}

    /** This message is refused; for good if lasting. */
    record OfMessage(boolean lasting) implements Fault {}

    /** This address is refused; for good if lasting. */
    record OfRecipient(boolean lasting) implements Fault {}

    /** It could not be written. */
    record Unwritten() implements Fault {}

    /** Nothing was answered to the last dot: the message may have arrived. */
    record Doubt() implements Fault {}

    /** Where the conversation stood. */
    enum Phase {
        /** The connection, the greeting, encryption. */
        CONNECT,
        LOGIN,
        /** MAIL FROM. */
        SENDER,
        /** RCPT TO. */
        RECIPIENT,
        /** DATA, until the dot that ends it. */
        CONTENT,
        /** After that dot. */
        END;

        /** Whether nothing of the message had been said yet: the next message will meet the same. */
        boolean beforeTheMessage() {
            return compareTo(RECIPIENT) < 0;
        }
    }

    /**
     * What was answered.
     *
     * @param code three digits, from 400; 0 when nothing was
     */
    record Answer(Phase phase, int code, String words) {}

    int TOO_BIG = 552;

    /** Commands and logins that are refused, whoever the recipient is. */
    Set<Integer> REFUSE_US = Set.of(500, 502, 503, 504, 530, 534, 535, 538, 555);

    Pattern STATUS = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** What says nothing of whom it is about. */
    Set<String> VAGUE = Set.of("", "0.0", "7.0", "7.1");

    /** Servers that wait for the recipient before they refuse the sender say so in words. */
    Pattern ABOUT_US = Pattern.compile(
            "(?i)\\brelay|authenti|sender (address )?(rejected|verif)|client host|\\bhelo\\b|logged in");

    static Fault of(Answer answer) {
        var code = answer.code;
        return switch (answer.phase) {
            case CONNECT, LOGIN -> code >= 500 ? new Settings() : new Server();
            case SENDER -> code < 500 ? new Server() : tooBig(answer) ? new OfMessage(true) : new Settings();
            case RECIPIENT -> {
                if (code == 0 || code == 421 || code == 454) {
                    yield new Server();
                }
                if (code < 500) {
                    yield new OfRecipient(false);
                }
                yield refusesUs(answer) ? new Settings() : new OfRecipient(true);
            }
            case CONTENT -> code < 500 ? new Server() : refusesUs(answer) ? new Settings() : new OfMessage(true);
            case END -> {
                if (code == 0) {
                    yield new Doubt();
                }
                if (code == 421) {
                    yield new Server();
                }
                if (code < 500) {
                    yield new OfMessage(false);
                }
                if (refusesUs(answer)) {
                    yield new Settings();
                }
                yield aboutTheMailbox(answer) ? new OfRecipient(true) : new OfMessage(true);
            }
        };
    }

    /** Too big for the server (RFC 1870): said as soon as the sender, whose size it knows. */
    private static boolean tooBig(Answer answer) {
        return answer.code == TOO_BIG
                || status(answer)
                        .filter(status -> status.equals("3.4") || status.equals("2.3"))
                        .isPresent();
    }

    private static boolean aboutTheMailbox(Answer answer) {
        return status(answer)
                .filter(status -> status.startsWith("1.") || status.startsWith("2.") && !status.equals("2.3"))
                .isPresent();
    }

    private static boolean refusesUs(Answer answer) {
        if (REFUSE_US.contains(answer.code)) {
            return true;
        }
        var status = status(answer).orElse("");
        if (status.equals("1.7") || status.equals("1.8")) {
            return true;
        }
        return status.startsWith("7.") && aboutOurRights(Integer.parseInt(status.substring(2)))
                || VAGUE.contains(status)
                        && answer.phase == Phase.RECIPIENT
                        && ABOUT_US.matcher(answer.words).find();
    }

    /** Logins, SPF, DKIM and DMARC (RFC 7372), Exchange's relays and blocked senders. */
    private static boolean aboutOurRights(int detail) {
        return detail == 8
                || detail == 9
                || detail >= 20 && detail <= 27
                || Set.of(54, 57, 60, 64).contains(detail)
                || detail >= 500 && detail < 800;
    }

    private static Optional<String> status(Answer answer) {
        var found = STATUS.matcher(answer.words);
        return found.find() ? Optional.of(found.group(1) + "." + found.group(2)) : Optional.empty();
    }

    /** Whose it is, as it is kept and shown. */
    default Cause cause() {
        return switch (this) {
            case Server _ -> Cause.SERVER;
            case Settings _ -> Cause.SETTINGS;
            case OfMessage _ -> Cause.MESSAGE;
            case OfRecipient _ -> Cause.RECIPIENT;
            case Unwritten _ -> Cause.COMPOSITION;
            case Doubt _ -> Cause.SERVER;
        };
    }

    /** Where the message stands once no attempt is left. */
    default State end() {
        return switch (this) {
            case Server _, Settings _, Unwritten _ -> State.FAILED;
            case OfMessage _, OfRecipient _ -> State.REFUSED;
            case Doubt _ -> State.UNCERTAIN;
        };
    }

    /** About two days in all, what mail servers themselves allow for. */
    List<Duration> PATIENCE = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** After how long it is tried again, attempt by attempt; an answer for good is not tried again (RFC 5321, 4.2.1). */
    default List<Duration> patience() {
        return switch (this) {
            case Server _, Settings _ -> PATIENCE;
            case OfMessage(var lasting) -> lasting ? List.of() : PATIENCE;
            case OfRecipient(var lasting) -> lasting ? List.of() : PATIENCE;
            // What was written wrong is so tomorrow; a row that was locked is not.
            case Unwritten _ -> PATIENCE.subList(0, 2);
            case Doubt _ -> List.of();
        };
    }
}
