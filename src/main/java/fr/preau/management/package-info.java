/**
 * Organisers’ screens over the other modules. Tables:
 * {@code chosen_columns}, what each of them wants in spreadsheets; {@code key_choice}, who wants no shortcuts by a key;
 * {@code notice_choice} and {@code notice}, what each wants to be told of a cycle and was;
 * {@code list_mapping}, how lists of people were read; {@code long_work}, what is under way and long.
 */
@ApplicationModule(
        id = "management",
        allowedDependencies = {
            "attendance",
            "attendance :: paper",
            "backup",
            "cycle",
            "cycle :: document",
            "cycle :: edition",
            "cycle :: face",
            "cycle :: page",
            "cycle :: text",
            "cycle :: version",
            "exchange",
            "exchange :: live",
            "exchange :: post",
            "exchange :: page",
            "mail",
            "mail :: wording",
            "mailing",
            "news",
            "news :: digest",
            "platform",
            "privacy :: wish",
            "registration",
            "registration :: desk",
            "registration :: form",
            "registration :: letters",
            "registration :: list",
            "registration :: person",
            "registration :: rules",
            "resource",
            "resource :: testimony",
            "staff",
            "staff :: access",
            "staff :: journal",
            "staff :: signin",
            "survey",
            "survey :: after",
            "survey :: complaint",
            "survey :: result",
            "survey :: urn",
            "watch"
        })
@NullMarked
package fr.preau.management;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
