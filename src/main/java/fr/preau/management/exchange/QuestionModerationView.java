package fr.preau.management.exchange;

import fr.preau.exchange.Floor;
import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The questions of a day, those that wait to be read first.
 *
 * @param address to which the forms of the day are sent
 * @param room address of the room's page
 * @param others the days of the cycle, this one too
 * @param typed what was typed into the fields of the form that has an error
 */
public record QuestionModerationView(
        String slug,
        String cycleTitle,
        long day,
        LocalDate date,
        String address,
        String room,
        Floor floor,
        List<Other> others,
        List<Part> parts,
        Map<String, String> typed,
        List<FieldError> errors)
        implements FaultyForm {

    public QuestionModerationView {
        others = List.copyOf(others);
        parts = List.copyOf(parts);
        typed = Map.copyOf(typed);
        errors = List.copyOf(errors);
    }

    /** A day of the cycle. */
    public record Other(long id, LocalDate date) {}

    /** The questions in one state. */
    public record Part(State state, String title, List<SpeakerQuestion> questions) {

        public Part {
            questions = List.copyOf(questions);
        }
    }

    public String answer(SpeakerQuestion question) {
        return typed.getOrDefault("answer-" + question.id(), question.answer());
    }

    public String reason(SpeakerQuestion question) {
        return typed.getOrDefault("reason-" + question.id(), "");
    }

    public boolean anyPublished() {
        return parts.stream().flatMap(part -> part.questions.stream()).anyMatch(SpeakerQuestion::published);
    }
}
