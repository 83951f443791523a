/** Organisers’ screens over the other modules. Table: {@code chosen_columns}, what each of them wants in spreadsheets. */
@ApplicationModule(
        id = "management",
        allowedDependencies = {
            "attendance",
            "attendance :: paper",
            "registration",
            "cycle",
            "cycle :: document",
            "cycle :: edition",
            "mail",
            "mailing",
            "staff",
            "platform"
        })
@NullMarked
package fr.preau.management;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
