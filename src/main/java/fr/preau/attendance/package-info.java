/**
 * Who was there: presence by half-day, the check-in at the door, and the papers of it.
 *
 * <p>Tables: {@code half_day}, {@code presence_event}; of {@code paper}: {@code certificate},
 * {@code certified_half_day}, {@code certificate_wording}, {@code attendance_signature},
 * {@code sheet_scan}.
 */
@ApplicationModule(
        id = "attendance",
        allowedDependencies = {
            "cycle",
            "cycle :: edition",
            "mail",
            "mail :: wording",
            "platform",
            "registration",
            "registration :: desk",
            "registration :: form",
            "registration :: list",
            "registration :: person",
            "registration :: rules",
            "staff",
            "staff :: access",
            "staff :: journal"
        })
@NullMarked
package fr.preau.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
