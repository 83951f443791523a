package fr.preau.staff.access;

import fr.preau.platform.KeptFormView;
import java.util.Optional;

/**
 * The page that asks to sign in again, under a form that was sent after the session's end.
 *
 * @param kept the form, which goes on once they are in
 */
public record EndedSessionView(KeptFormView kept, String email, Optional<String> error) {}
