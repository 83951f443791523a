/**
 * The desk: who has a place on which day, and never more of them than seats; a person's own page.
 *
 * <p>Tables: {@code day_gauge}, {@code registration}, {@code place}, {@code place_event},
 * {@code submission},
 * {@code workshop}, {@code workshop_place}, {@code day_reserve}, {@code people_tally}, {@code registration_rules}, {@code question},
 * {@code question_version}, {@code reply}, {@code person_note}, {@code list_draft}, {@code address_change}, {@code reminder_times}, {@code reminder_look}.
 */
@ApplicationModule(
        id = "registration",
        allowedDependencies = {
            "cycle",
            "cycle :: edition",
            "cycle :: page",
            "cycle :: version",
            "mail",
            "mail :: wording",
            "platform"
        })
@NullMarked
package fr.preau.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
