package fr.preau.staff;

import fr.preau.platform.FieldError;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a name and an address of staff may be. */
final class Identity {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 150;

    private Identity() {}

    static Optional<FieldError> wrongName(String name) {
        if (name.isBlank() || hasControl(name)) {
            return Optional.of(new FieldError("name", "Écrivez le prénom et le nom."));
        }
        return name.length() > LONGEST_NAME
                ? Optional.of(
                        new FieldError("name", "Raccourcissez ce nom : %d caractères au plus.".formatted(LONGEST_NAME)))
                : Optional.empty();
    }

    static Optional<FieldError> wrongEmail(String email) {
        return isEmail(email)
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "email", "Vérifiez l’adresse de courriel : elle doit ressembler à nom@exemple.fr."));
    }

    static boolean isEmail(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email.strip()).matches() && !hasControl(email);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
