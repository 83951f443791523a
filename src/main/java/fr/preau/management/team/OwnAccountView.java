package fr.preau.management.team;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.staff.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's own account.
 *
 * @param errors of the form for the password
 * @param keyName what was typed as the name of a key that is to be added
 */
public record OwnAccountView(
        String name,
        String email,
        Role role,
        List<Session> sessions,
        List<Key> keys,
        List<FieldError> errors,
        String keyName)
        implements FaultyForm {

    public OwnAccountView {
        sessions = List.copyOf(sessions);
        keys = List.copyOf(keys);
        errors = List.copyOf(errors);
    }

    /** Whether this is one of those who open everything, with nothing but a password to stop others. */
    public boolean proposesKey() {
        return role == Role.ADMINISTRATOR && keys.isEmpty();
    }

    /** A passkey, its instants in the place's local time. */
    public record Key(long id, String label, LocalDateTime added, Optional<LocalDateTime> used) {}

    /**
     * A browser that is signed in.
     *
     * @param since in the place's local time
     * @param idle since its last page, in words
     */
    public record Session(String handle, String browser, LocalDateTime since, String idle, boolean current) {}
}
