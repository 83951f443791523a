package fr.preau.platform.web;

import fr.preau.platform.FieldError;
import java.util.List;

/** What became of a form's fields: what they say, or what is to be put right. */
public sealed interface Reading<T> {

    record Good<T>(T value) implements Reading<T> {}

    /** In the order of the form's fields. */
    record Wrong<T>(List<FieldError> errors) implements Reading<T> {

        public Wrong {
            errors = List.copyOf(errors);
        }
    }
}
