package fr.preau.staff;

import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import java.util.Optional;

/** What a name and an address of staff may be. */
public final class Identity {

    private static final int LONGEST_NAME = 150;

    private Identity() {}

    public static Optional<FieldError> wrongName(String name) {
        if (name.isBlank() || hasControl(name)) {
            return Optional.of(new FieldError("name", "Écrivez le prénom et le nom."));
        }
        return name.length() > LONGEST_NAME
                ? Optional.of(
                        new FieldError("name", "Raccourcissez ce nom : %d caractères au plus.".formatted(LONGEST_NAME)))
                : Optional.empty();
    }

    public static Optional<FieldError> wrongEmail(String email) {
        return switch (EmailAddress.read(email)) {
            case EmailAddress.Reading.Good _ -> Optional.empty();
            case EmailAddress.Reading.Wrong wrong -> Optional.of(new FieldError("email", wrong.message()));
        };
    }

    /** Whether an account may have it: one that was made by another rule keeps the address that it signs in with. */
    public static boolean mayBeKnown(String email) {
        return email.length() <= EmailAddress.LONGEST && !email.isBlank() && !hasControl(email);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
