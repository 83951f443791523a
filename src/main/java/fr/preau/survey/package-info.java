/**
 * What people thought of a day: surveys whose answers no table and no moment of it ties to anybody, what came of
 * them, the mail after the day, and the register of complaints.
 *
 * <p>Tables: {@code survey}, {@code survey_question}, {@code survey_asked}; of {@code urn}: {@code survey_ticket},
 * {@code survey_box}, {@code survey_tally}, {@code survey_text}; of {@code complaint}: {@code complaint}. The keys
 * of open urns are files of the data folder ({@code urns/}).
 */
@ApplicationModule(
        id = "survey",
        allowedDependencies = {
            "attendance",
            "attendance :: paper",
            "cycle",
            "cycle :: edition",
            "mail",
            "mail :: wording",
            "platform",
            "registration",
            "registration :: person"
        })
@NullMarked
package fr.preau.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
