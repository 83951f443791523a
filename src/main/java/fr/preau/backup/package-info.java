/**
 * A whole instance in one file and back: its tables, its signing key, its stored files.
 *
 * <p>Table: {@code backup_run}, what became of each scheduled backup. Beside the tables stands one file, the list of
 * who was erased ({@code Erasures}): a backup brings people back, and that list has them forgotten again. What other
 * modules have to do once an instance was restored they do themselves, told by {@link fr.preau.platform.Restored}.
 */
@ApplicationModule(
        id = "backup",
        allowedDependencies = {"platform", "registration", "registration :: desk"})
@NullMarked
package fr.preau.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
