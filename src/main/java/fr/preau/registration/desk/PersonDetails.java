package fr.preau.registration.desk;

import fr.preau.registration.Person;
import fr.preau.registration.rules.Questions.Answered;
import java.util.List;

/** All that a person told that a correction may replace. */
public record PersonDetails(Person person, List<Answered> answers) {

    public PersonDetails {
        answers = List.copyOf(answers);
    }
}
