package fr.preau.registration.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.preau.platform.Digest;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Person;
import fr.preau.registration.rules.Questions.Answered;
import java.util.List;

/** All that a person told that a correction may replace. */
public record PersonDetails(Person person, List<Answered> answers) {

    public PersonDetails {
        answers = List.copyOf(answers);
    }

    /** The answers, as a form shows them to be corrected. */
    public List<Reply> replies() {
        return answers.stream()
                .map(answer -> new Reply(answer.question(), 0, answer.text()))
                .toList();
    }

    /** Another word as soon as anything of it has changed: what a form carries of what it was made from. */
    public String mark() {
        return Digest.hex(toString().getBytes(UTF_8), 12);
    }
}
