package fr.preau.survey.after;

import fr.preau.cycle.Cycle;
import java.util.Optional;

/** What a module shares of a day once it is over, for the message that tells of it. */
public interface SharedAfterwards {

    /** Where it is read, as a whole address; empty as long as there is nothing. */
    Optional<String> address(Cycle cycle, Cycle.Day day);
}
