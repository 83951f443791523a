/**
 * People of a cycle among themselves: what they ask of speakers, who comes, what they look for and propose.
 *
 * <p>Tables: {@code question_floor}, {@code speaker_question}, {@code question_vote}, {@code attendee_consent}.
 */
@ApplicationModule(
        id = "exchange",
        allowedDependencies = {"cycle", "platform", "registration", "registration :: person"})
@NullMarked
package fr.preau.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
