/** Organisers’ screens over the other modules. Table: {@code chosen_columns}, what each of them wants in spreadsheets. */
@ApplicationModule(
        id = "management",
        allowedDependencies = {
            "attendance",
            "attendance :: paper",
            "cycle",
            "cycle :: document",
            "cycle :: edition",
            "cycle :: page",
            "cycle :: text",
            "cycle :: version",
            "mail",
            "mailing",
            "platform",
            "registration",
            "registration :: desk",
            "registration :: form",
            "registration :: letters",
            "registration :: list",
            "registration :: person",
            "registration :: rules",
            "staff",
            "staff :: access",
            "staff :: journal",
            "staff :: signin"
        })
@NullMarked
package fr.preau.management;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
