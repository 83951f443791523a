/**
 * Who was there: presence by half-day, the check-in at the door.
 *
 * <p>Tables: {@code half_day}, {@code presence_event}.
 */
@ApplicationModule(
        id = "attendance",
        allowedDependencies = {"registration", "cycle", "mail", "staff", "platform"})
@NullMarked
package fr.preau.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
