/**
 * Messages: as intentions written with what they tell about, composed when they leave, handed to the
 * mail server or kept in the outbox folder, with their state for organisers to see.
 *
 * <p>Tables: {@code message}, {@code letter_wording}, {@code mail_hold}. What a message says comes from the module that planned it, by
 * {@link fr.preau.mail.LetterWriter}.
 */
@ApplicationModule(id = "mail", allowedDependencies = "platform")
@NullMarked
package fr.preau.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
