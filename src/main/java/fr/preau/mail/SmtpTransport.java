package fr.preau.mail;

import fr.preau.mail.Fault.Answer;
import fr.preau.mail.Fault.Phase;
import fr.preau.mail.Message.State;
import fr.preau.platform.Settings.Smtp;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to a mail server, some in one connection. */
final class SmtpTransport implements MailTransport {

    private static final Logger log = LoggerFactory.getLogger(SmtpTransport.class);
    private static final String TIMEOUT_MILLIS = "15000";

    /** Servers that look for viruses may think long before they answer to the last dot (RFC 5321, 4.5.3.2.6). */
    private static final String ANSWER_MILLIS = "120000";

    /** What a server says where the two cannot agree on encryption (RFC 3207, 4). */
    private static final int NO_ENCRYPTION = 530;

    /** What a server says that closes the connection (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private final Smtp smtp;

    SmtpTransport(Smtp smtp) {
        this.smtp = smtp;
    }

    @Override
    public Conversation begin() {
        return new Connection();
    }

    /** One connection for some messages: greeting, encryption and login take longer than a message does. */
    private final class Connection implements Conversation {
        private Optional<LastDotTransport> open = Optional.empty();

        @Override
        public void carry(long id, MimeMessage message, Runnable lastMoment) throws NotCarried {
            var before = open;
            try {
                hand(message, lastMoment);
            } catch (NotCarried e) {
                close();
                if (before.isEmpty() || !tiredOfUs(e.answer())) {
                    throw e;
                }
                hand(message, lastMoment);
            }
        }

        private void hand(MimeMessage message, Runnable lastMoment) throws NotCarried {
            var transport = open.orElseGet(() -> new LastDotTransport(session(), smtp));
            open = Optional.of(transport);
            transport.lastMoment = lastMoment;
            try {
                if (!transport.greeted) {
                    greet(transport);
                }
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                // An instance that stops interrupts a conversation that hangs; what became of it is still to be
                // written down.
                Thread.interrupted();
                throw new NotCarried(new Answer(transport.phase(e), transport.code(e), words(e)), e);
            }
        }

        @Override
        public void close() {
            open.ifPresent(SmtpTransport::leave);
            open = Optional.empty();
        }
    }

    private void greet(LastDotTransport transport) throws MessagingException {
        var credentials = smtp.credentials();
        transport.connect(
                smtp.host(),
                smtp.port(),
                credentials.map(Smtp.Credentials::user).orElse(null),
                credentials.map(Smtp.Credentials::password).orElse(null));
        transport.greeted = true;
    }

    /** Some servers take so many messages a connection, or wait so long, and hang up: that is no failure. */
    private static boolean tiredOfUs(Answer answer) {
        return answer.phase() == Phase.SENDER && (answer.code() == 0 || answer.code() == CLOSING);
    }

    /** The server's own words, which stand in the last of the exceptions that hang together. */
    private static String words(MessagingException failure) {
        return switch (failure.getNextException()) {
            case MessagingException next -> words(next);
            case null, default ->
                Optional.ofNullable(failure.getMessage())
                        .orElse(failure.getClass().getSimpleName())
                        .strip();
        };
    }

    /** Whatever becomes of the farewell, the message's fate is known by then. */
    private static void leave(LastDotTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server did not take its leave", e);
        }
    }

    @Override
    public State arrival() {
        return State.SENT;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.auth", Boolean.toString(smtp.credentials().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls() == Smtp.Tls.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.tls() == Smtp.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.tls() == Smtp.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }

    /**
     * Knows where the conversation stands, and tells the moment just before the dot that ends the message:
     * until then a server that loses the connection throws the message away, after it the message may
     * have arrived.
     */
    private static final class LastDotTransport extends SMTPTransport {
        private Runnable lastMoment = () -> {};
        private Phase phase = Phase.CONNECT;
        private boolean greeted;

        private LastDotTransport(Session session, Smtp smtp) {
            super(session, new URLName("smtp", smtp.host(), smtp.port(), null, null, null));
        }

        @Override
        protected void mailFrom() throws MessagingException {
            phase = Phase.SENDER;
            super.mailFrom();
        }

        @Override
        protected void rcptTo() throws MessagingException {
            phase = Phase.RECIPIENT;
            super.rcptTo();
        }

        @Override
        protected OutputStream data() throws MessagingException {
            phase = Phase.CONTENT;
            return super.data();
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            try {
                lastMoment.run();
            } catch (UncheckedIOException e) {
                // Without its last dot the server throws the message away.
                throw e.getCause();
            }
            phase = Phase.END;
            super.finishData();
        }

        /** Where it stood when that happened. */
        private Phase phase(MessagingException failure) {
            return failure instanceof AuthenticationFailedException ? Phase.LOGIN : phase;
        }

        /** What was answered then; 0 when nothing was. */
        private int code(MessagingException failure) {
            for (Exception one = failure;
                    one != null;
                    one = one instanceof MessagingException mail ? mail.getNextException() : null) {
                switch (one) {
                    case SMTPAddressFailedException address -> {
                        return refusal(address.getReturnCode());
                    }
                    case SMTPSendFailedException sending
                    when sending.getNextException() == null -> {
                        return refusal(sending.getReturnCode());
                    }
                    case SSLException _ -> {
                        return NO_ENCRYPTION;
                    }
                    case IOException _ -> {
                        return 0;
                    }
                    default -> {}
                }
            }
            return String.valueOf(failure.getMessage()).startsWith("STARTTLS is required")
                    ? NO_ENCRYPTION
                    : refusal(getLastReturnCode());
        }

        private static int refusal(int code) {
            return code >= 400 && code < 600 ? code : 0;
        }
    }
}
