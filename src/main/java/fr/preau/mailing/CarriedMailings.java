package fr.preau.mailing;

import fr.preau.cycle.edition.CarriedAlong;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was written to the people of a cycle is not written again to those of the next. */
@Component
class CarriedMailings implements CarriedAlong {

    private static final String MESSAGES = "les messages, envoyés ou en brouillon";

    @Override
    public List<Left> left() {
        return List.of(
                new Left("mailing", MESSAGES),
                new Left("mailing_recipient", MESSAGES),
                new Left("mailing_file", MESSAGES));
    }
}
