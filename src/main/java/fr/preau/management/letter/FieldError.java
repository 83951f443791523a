package fr.preau.management.letter;

import fr.preau.mail.LetterModel.Fault;
import fr.preau.mail.LetterModel.Part;
import java.util.List;

/** Something to put right: a field of the form, and a sentence that says what to do. */
public record FieldError(String field, String message) {

    static List<FieldError> of(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldError(fault.part() == Part.SUBJECT ? "subject" : "body", fault.message()))
                .toList();
    }
}
