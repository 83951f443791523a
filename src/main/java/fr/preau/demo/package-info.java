/** Prepares the demonstration: its cycle, the people in it, and an account to look behind the scenes. */
@ApplicationModule(
        id = "demo",
        allowedDependencies = {"attendance", "registration", "cycle", "staff", "platform"})
@NullMarked
package fr.preau.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
