package fr.preau.management.notice;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;

/** @param chosen the word of the reader's choice */
public record NoticeWishView(String address, String email, String chosen, List<FieldError> errors)
        implements FaultyForm {

    public NoticeWishView {
        errors = List.copyOf(errors);
    }

    public List<NoticeChoice> choices() {
        return List.of(NoticeChoice.EVERYTHING, NoticeChoice.DAILY, NoticeChoice.DECISIONS, NoticeChoice.NOTHING);
    }

    /** What is wrong, led to the first choice. */
    public List<FieldError> summary() {
        return FieldError.at(errors, _ -> "choix-" + NoticeChoice.EVERYTHING.word());
    }
}
