/**
 * « Mes données »: what all modules keep of a person, shown to them behind a link that their mailbox got, taken along as
 * a file, and erased when they ask. It reads what the modules declare ({@code platform.privacy}). Tables:
 * {@code own_data_link}, {@code own_data_wish}.
 */
@ApplicationModule(
        id = "privacy",
        allowedDependencies = {
            "cycle",
            "mail",
            "platform",
            "registration",
            "registration :: desk",
            "registration :: person"
        })
@NullMarked
package fr.preau.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
