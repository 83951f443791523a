/** Prepares the demonstration: its cycle, the people in it, and an account to look behind the scenes. */
@ApplicationModule(
        id = "demo",
        allowedDependencies = {
            "attendance",
            "contract",
            "cycle",
            "cycle :: version",
            "platform",
            "registration",
            "registration :: desk",
            "staff"
        })
@NullMarked
package fr.preau.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
