package fr.preau.mail;

import fr.preau.mail.Message.State;
import jakarta.mail.internet.MimeMessage;

/** Takes messages away: to a mail server, or to a folder. */
interface MailTransport {

    /** Some messages, one after the other; nothing is said before the first. */
    Conversation begin();

    /** Where a message stands that was carried. */
    State arrival();

    /** Whether carrying the same message twice leaves one. */
    boolean repeatable();

    /** Several messages taken away together, as long as nothing goes wrong: whatever fails ends it. */
    interface Conversation extends AutoCloseable {

        /**
         * Carries one message.
         *
         * @param lastMoment runs just before the point from which the message may have arrived even if no
         *     answer comes back; it ends the carrying by an {@link java.io.UncheckedIOException} when the message
         *     must not leave any more
         */
        void carry(long id, MimeMessage message, Runnable lastMoment) throws NotCarried;

        @Override
        void close();
    }
}
