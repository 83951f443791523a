/**
 * People of a cycle among themselves: what they ask of speakers, who comes, what they look for and propose.
 *
 * <p>Tables: {@code question_floor}, {@code speaker_question}, {@code question_vote}, {@code attendee_consent};
 * of {@code post}: {@code exchange_post}, {@code exchange_reply}, {@code exchange_report},
 * {@code exchange_follow}.
 */
@ApplicationModule(
        id = "exchange",
        allowedDependencies = {
            "cycle",
            "cycle :: edition",
            "cycle :: page",
            "mail",
            "platform",
            "registration",
            "registration :: person",
            "resource"
        })
@NullMarked
package fr.preau.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
