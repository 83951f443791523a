/**
 * Programs' way in: a published cycle as JSON, and registrations by the same rules and the same desk as
 * the form's. Owns no table. The contract is {@code openapi.json}, beside these classes' resources;
 * {@code OpenApiTest} holds it against what is really answered.
 */
@ApplicationModule(
        id = "api",
        allowedDependencies = {
            "cycle",
            "cycle :: page",
            "platform",
            "registration",
            "registration :: desk",
            "registration :: form",
            "registration :: rules"
        })
@NullMarked
package fr.preau.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
