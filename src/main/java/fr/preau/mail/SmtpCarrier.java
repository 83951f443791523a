package fr.preau.mail;

import fr.preau.platform.Settings.Smtp;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to a mail server, one connection each. */
final class SmtpCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final String TIMEOUT_MILLIS = "15000";

    /** Servers that look for viruses may think long before they answer to the last dot (RFC 5321, 4.5.3.2.6). */
    private static final String ANSWER_MILLIS = "120000";

    private final Smtp smtp;

    SmtpCarrier(Smtp smtp) {
        this.smtp = smtp;
    }

    @Override
    public void carry(long id, MimeMessage message, Runnable lastMoment) throws MessagingException {
        var transport = new LastDotTransport(session(), smtp, lastMoment);
        try {
            var credentials = smtp.credentials();
            transport.connect(
                    smtp.host(),
                    smtp.port(),
                    credentials.map(Smtp.Credentials::user).orElse(null),
                    credentials.map(Smtp.Credentials::password).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            leave(transport);
        }
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
    public boolean repeatable() {
        return false;
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.auth", Boolean.toString(smtp.credentials().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls() == Smtp.Tls.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.tls() == Smtp.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.tls() == Smtp.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }

    /**
     * Tells the moment just before the dot that ends the message: until then a server that loses the
     * connection throws the message away, after it the message may have arrived.
     */
    private static final class LastDotTransport extends SMTPTransport {
        private final Runnable lastMoment;

        private LastDotTransport(Session session, Smtp smtp, Runnable lastMoment) {
            super(session, new URLName("smtp", smtp.host(), smtp.port(), null, null, null));
            this.lastMoment = lastMoment;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            try {
                lastMoment.run();
            } catch (UncheckedIOException e) {
                // Without its last dot the server throws the message away.
                throw e.getCause();
            }
            super.finishData();
        }
    }
}
