/**
 * How a contract goes with what exists beside it: the schemes of its territory, the actions that they fund or carry,
 * what authorities and services engaged themselves to do, and the matrix theme × scheme × action that shows its holes.
 *
 * <p>Tables: {@code scheme}, {@code scheme_link}, {@code commitment}, {@code commitment_review}, {@code
 * property_relief}, {@code relief_axis}.
 */
@ApplicationModule(
        id = "articulation",
        allowedDependencies = {
            "contract",
            "governance",
            "mail",
            "platform",
            "programme",
            "programme :: euros",
            "staff",
            "territory :: there"
        })
@NullMarked
package fr.preau.articulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
