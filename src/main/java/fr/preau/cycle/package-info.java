/**
 * Cycles, their days and sequences; documents in and out; public pages and feeds.
 *
 * <p>Tables: {@code cycle}, {@code section}, {@code meeting_day}, {@code sequence}, {@code cycle_version}, {@code
 * day_change}; of {@code face}: {@code cycle_picture}, {@code cycle_contact}.
 */
@ApplicationModule(id = "cycle", allowedDependencies = "platform")
@NullMarked
package fr.preau.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
