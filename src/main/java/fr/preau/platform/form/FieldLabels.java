package fr.preau.platform.form;

import java.util.Optional;

/** What fields of a form that people fill in are called, for a page that gives back what they typed. */
public interface FieldLabels {

    /** In French; none of what nobody types, such as a stamp. */
    Optional<String> label(String field);
}
