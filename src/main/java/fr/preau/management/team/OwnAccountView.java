package fr.preau.management.team;

import fr.preau.platform.FieldError;
import fr.preau.staff.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's own account.
 *
 * @param errors of the form for the password
 */
public record OwnAccountView(
        String name, String email, Role role, List<Session> sessions, List<Key> keys, List<FieldError> errors) {

    public OwnAccountView {
        sessions = List.copyOf(sessions);
        keys = List.copyOf(keys);
        errors = List.copyOf(errors);
    }

    /** What is wrong with that field, if anything is. */
    public Optional<String> error(String field) {
        return FieldError.message(errors, field);
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
