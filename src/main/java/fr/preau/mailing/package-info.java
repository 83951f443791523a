/**
 * Messages that the team writes to a selection of registered people: drafted, sent once each, stopped,
 * followed up.
 *
 * <p>Tables: {@code mailing}, {@code mailing_recipient}, {@code mailing_file}. A message to one person is {@code mail}'s.
 */
@ApplicationModule(
        id = "mailing",
        allowedDependencies = {
            "cycle :: edition",
            "mail",
            "mail :: wording",
            "platform",
            "registration",
            "registration :: letters",
            "registration :: list"
        })
@NullMarked
package fr.preau.mailing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
