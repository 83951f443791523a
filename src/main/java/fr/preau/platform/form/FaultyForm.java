package fr.preau.platform.form;

import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Optional;

/** A form as it is shown, with what is wrong at its fields. */
public interface FaultyForm {

    /** In the order of the fields. */
    List<FieldError> errors();

    /** What is wrong with that field, if anything is. */
    default Optional<String> error(String field) {
        return FieldError.message(errors(), field);
    }
}
