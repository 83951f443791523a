/**
 * Accounts of the centre's staff, what each role opens, how they sign in, and the journal of who did what.
 *
 * <p>Tables: {@code staff_account}, {@code staff_link}, {@code passkey}, {@code staff_identity}, {@code first_sign_in}, {@code staff_policy}, {@code
 * journal_line}, and Spring Session's two, {@code spring_session} and {@code spring_session_attributes}. Uses {@code mail} because an invitation and a link to sign in
 * exist only by mail: whoever asks may not be the owner of the mailbox.
 */
@ApplicationModule(
        id = "staff",
        allowedDependencies = {"mail", "platform"})
@NullMarked
package fr.preau.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
