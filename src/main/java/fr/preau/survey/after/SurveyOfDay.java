package fr.preau.survey.after;

import java.util.Optional;

/** The survey that the message after a day brings along. */
public interface SurveyOfDay {

    /** Where that person answers about that day, as a whole address; empty without an open survey, or once answered. */
    Optional<String> address(long registration, long day);
}
