package fr.preau.management.team;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.staff.Member;
import fr.preau.staff.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The team's accounts, and the form to invite somebody.
 *
 * @param name what was typed; so are email and role
 * @param errors what is to be put right, in the order of the fields
 * @param outboxMode whether no mail server is set, so that an invitation has to be carried by hand
 * @param withoutKey the administrators who have no passkey, by name
 * @param keyRequired whether the centre wants one of them
 */
public record TeamView(
        List<Row> rows,
        String name,
        String email,
        String role,
        List<FieldError> errors,
        boolean outboxMode,
        List<String> withoutKey,
        boolean keyRequired)
        implements FaultyForm {

    public TeamView {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
        withoutKey = List.copyOf(withoutKey);
    }

    /**
     * One account.
     *
     * @param lastSignIn in the place's local time
     * @param own whether it is the reader's
     */
    public record Row(
            long id,
            String name,
            String email,
            Role role,
            Member.State state,
            Optional<LocalDateTime> lastSignIn,
            boolean own) {}
}
