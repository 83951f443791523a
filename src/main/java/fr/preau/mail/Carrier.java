package fr.preau.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Takes messages away: to a mail server, or to a folder. */
interface Carrier {

    /**
     * Carries one message.
     *
     * @param lastMoment runs just before the point from which the message may have arrived even if no
     *     answer comes back; it ends the carrying by an {@link java.io.UncheckedIOException} when the message
     *     must not leave any more
     */
    void carry(long id, MimeMessage message, Runnable lastMoment) throws MessagingException, IOException;

    /** Whether carrying the same message twice leaves one. */
    boolean repeatable();
}
