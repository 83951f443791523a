package fr.preau.management;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Optional;

/**
 * The question before an organiser's gesture: what it will do, in words, and what it needs to know.
 *
 * @param happens what will happen, a sentence each
 * @param choices questions with one answer each
 * @param text something to write, as a reason
 * @param letter the label of « write to them? »; empty where nobody is concerned
 * @param notified whether that is ticked
 * @param hidden what the form carries besides
 * @param button empty when the gesture is not possible, which {@code happens} says
 * @param strong whether the gesture takes something away
 * @param back where to go without changing anything
 */
public record GestureView(
        String context,
        String title,
        List<String> happens,
        List<Choice> choices,
        Optional<Text> text,
        Optional<String> letter,
        boolean notified,
        List<Hidden> hidden,
        String action,
        Optional<String> button,
        boolean strong,
        String back,
        List<FieldError> errors)
        implements FaultyForm {

    public GestureView {
        happens = List.copyOf(happens);
        choices = List.copyOf(choices);
        hidden = List.copyOf(hidden);
        errors = List.copyOf(errors);
    }

    /** A question and its answers, by the name of its field. */
    public record Choice(String name, String label, String chosen, List<Answer> answers) {
        public Choice {
            answers = List.copyOf(answers);
        }
    }

    public record Answer(String value, String label) {}

    /** A field of several lines. */
    public record Text(String name, String label, String help, String value, boolean optional) {}

    /** A field that is not shown. */
    public record Hidden(String name, String value) {}

    /** What is wrong, for a list above the form. */
    public List<FieldError> summary() {
        return FieldError.at(errors, this::element);
    }

    private String element(String field) {
        return choices.stream()
                .filter(choice -> choice.name.equals(field) && !choice.answers.isEmpty())
                .findFirst()
                .map(choice -> field + "-" + choice.answers.getFirst().value)
                .orElse(field);
    }

    /** The same question, given back with what is to be put right. */
    public GestureView wrong(String field, String message) {
        return new GestureView(
                context,
                title,
                happens,
                choices,
                text,
                letter,
                notified,
                hidden,
                action,
                button,
                strong,
                back,
                List.of(new FieldError(field, message)));
    }
}
