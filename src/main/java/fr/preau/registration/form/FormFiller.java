package fr.preau.registration.form;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What may fill in the form from elsewhere, for who wants it; answered by the module that can. */
@NamedInterface("form")
public interface FormFiller {

    /** How it is called on its button, which sends the form to {@code /pre-remplir/{slug}}; nothing where there is none. */
    Optional<String> name();
}
