/**
 * Fills in the public form by an identity provider, for who wants it: the trip there and back, with what was typed
 * (docs/decisions/0093). Stores nothing: no table.
 */
@ApplicationModule(
        id = "prefill",
        allowedDependencies = {"platform", "registration :: form", "staff :: signin"})
@NullMarked
package fr.preau.prefill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
