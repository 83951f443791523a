package fr.preau.registration;

import fr.preau.registration.Questions.Answered;
import java.util.List;

/** All that a person told that a correction may replace. */
public record Told(Person person, List<Answered> answers) {

    public Told {
        answers = List.copyOf(answers);
    }
}
