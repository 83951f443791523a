package fr.preau.management.rules;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Reading;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A question as it stands in its form, typed or known.
 *
 * @param choices one a line
 */
public record QuestionForm(String kind, String label, String help, String choices, boolean required) {

    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_CHOICE = 150;
    private static final int MOST_CHOICES = 30;

    static final QuestionForm EMPTY = new QuestionForm(Kind.TEXT.name(), "", "", "", false);

    static QuestionForm of(Wording wording) {
        return new QuestionForm(
                wording.kind().name(),
                wording.label(),
                wording.help(),
                String.join("\n", wording.choices()),
                wording.required());
    }

    Reading<Wording> read() {
        var errors = new ArrayList<FieldError>();
        var asked = TypedLine.of(label);
        if (asked.isEmpty()) {
            errors.add(new FieldError("label", "Écrivez la question."));
        } else if (asked.length() > LONGEST_LABEL) {
            errors.add(new FieldError("label", "Raccourcissez la question : 300 caractères au plus."));
        }
        var helped = TypedLine.of(help);
        if (helped.length() > LONGEST_LABEL) {
            errors.add(new FieldError("help", "Raccourcissez cette aide : 300 caractères au plus."));
        }
        var known = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (known.isEmpty()) {
            errors.add(new FieldError("kind", "Choisissez une sorte de réponse."));
        }
        var answers = known.filter(one -> one == Kind.CHOICE)
                .map(_ -> choices.lines()
                        .map(TypedLine::of)
                        .filter(choice -> !choice.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
        fault(known, answers).ifPresent(message -> errors.add(new FieldError("choices", message)));
        return known.isPresent() && errors.isEmpty()
                ? new Reading.Good<>(new Wording(known.get(), asked, helped, answers, required))
                : new Reading.Wrong<>(errors);
    }

    private static Optional<String> fault(Optional<Kind> kind, List<String> answers) {
        if (kind.filter(one -> one == Kind.CHOICE).isEmpty()) {
            return Optional.empty();
        }
        if (answers.size() < 2) {
            return Optional.of("Écrivez au moins deux réponses différentes, une par ligne.");
        }
        if (answers.size() > MOST_CHOICES) {
            return Optional.of("Gardez 30 réponses au plus.");
        }
        return answers.stream().anyMatch(answer -> answer.length() > LONGEST_CHOICE)
                ? Optional.of("Raccourcissez les réponses : 150 caractères au plus pour chacune.")
                : Optional.empty();
    }
}
