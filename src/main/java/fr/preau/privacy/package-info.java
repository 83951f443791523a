/**
 * « Mes données »: what all modules keep of a person, shown to them behind their own link, taken along as a file, and
 * erased when they ask. It reads what the modules declare ({@code platform.privacy}) and owns no table.
 */
@ApplicationModule(
        id = "privacy",
        allowedDependencies = {"cycle", "platform", "registration", "registration :: desk", "registration :: person"})
@NullMarked
package fr.preau.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
