package fr.preau.management.rules;

import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Reading;
import fr.preau.registration.rules.Questions;
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
 * @param condition of whom it is asked, by its code
 * @param welcome whether its answers go with the cycle's last day
 */
public record QuestionForm(
        String kind, String label, String help, String choices, boolean required, String condition, boolean welcome) {

    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_CHOICE = 150;
    private static final int MOST_CHOICES = 30;

    static final QuestionForm EMPTY = new QuestionForm(Kind.TEXT.name(), "", "", "", false, "", false);

    static QuestionForm of(Wording wording) {
        return new QuestionForm(
                wording.kind().name(),
                wording.label(),
                wording.help(),
                String.join("\n", wording.choices()),
                wording.required(),
                wording.condition().code(),
                wording.welcome());
    }

    Reading<Wording> read(WhoIsAsked who) {
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
        var answers = known.filter(QuestionForm::listed)
                .map(_ -> choices.lines()
                        .map(TypedLine::of)
                        .filter(choice -> !choice.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
        fault(known, answers).ifPresent(message -> errors.add(new FieldError("choices", message)));
        who.fault(condition).ifPresent(message -> errors.add(new FieldError("condition", message)));
        if (known.isEmpty() || !errors.isEmpty()) {
            return new Reading.Wrong<>(errors);
        }
        var wording = new Wording(known.get(), asked, helped, answers, required, WhoIsAsked.read(condition), welcome);
        var orphans = who.orphans(wording.answers());
        return orphans.isEmpty()
                ? new Reading.Good<>(wording)
                : new Reading.Wrong<>(List.of(new FieldError(listed(known.get()) ? "choices" : "kind", kept(orphans))));
    }

    private static String kept(List<String> orphans) {
        return "Gardez la réponse dont dépend %s, ou changez d’abord à qui %s."
                .formatted(
                        French.enumeration(orphans.stream()
                                .map(label -> "« " + label + " »")
                                .toList()),
                        orphans.size() > 1 ? "ces questions sont posées" : "cette question est posée");
    }

    private static boolean listed(Kind kind) {
        return kind == Kind.CHOICE || kind == Kind.MANY;
    }

    private static Optional<String> fault(Optional<Kind> kind, List<String> answers) {
        if (kind.filter(QuestionForm::listed).isEmpty()) {
            return Optional.empty();
        }
        if (answers.size() < 2) {
            return Optional.of("Écrivez au moins deux réponses différentes, une par ligne.");
        }
        if (answers.size() > MOST_CHOICES) {
            return Optional.of("Gardez 30 réponses au plus.");
        }
        if (answers.stream().anyMatch(answer -> answer.length() > LONGEST_CHOICE)) {
            return Optional.of("Raccourcissez les réponses : 150 caractères au plus pour chacune.");
        }
        return kind.filter(one -> one == Kind.MANY).isEmpty()
                ? Optional.empty()
                : answers.stream()
                        .filter(answer -> answer.contains(Questions.BETWEEN.strip()))
                        .findFirst()
                        .map(answer -> "Retirez le point-virgule de « %s » : il sépare les réponses cochées."
                                .formatted(answer));
    }
}
