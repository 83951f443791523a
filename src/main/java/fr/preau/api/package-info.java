/**
 * Programs' way in: a published cycle as JSON, and registrations by the same rules and the same desk as
 * the form's; with a token ({@code token}), what organisers read and write ({@code data}). Table: {@code api_token}.
 * The contract is {@code openapi.json}, beside these classes' resources;
 * {@code OpenApiTest} holds it against what is really answered.
 */
@ApplicationModule(
        id = "api",
        allowedDependencies = {
            "attendance",
            "contract",
            "cycle",
            "cycle :: document",
            "cycle :: edition",
            "cycle :: page",
            "cycle :: text",
            "cycle :: version",
            "evaluation",
            "evaluation :: intake",
            "management",
            "management :: note",
            "management :: seats",
            "news",
            "platform",
            "registration",
            "registration :: desk",
            "registration :: form",
            "registration :: list",
            "registration :: rules",
            "resource",
            "staff",
            "staff :: access",
            "staff :: journal",
            "webhook"
        })
@NullMarked
package fr.preau.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
