package fr.preau.attendance;

import fr.preau.staff.Account;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who welcomes; these pages are for nobody else. */
final class SignedIn {

    private SignedIn() {}

    static Account account() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Account.class::isInstance)
                .map(Account.class::cast)
                .orElseThrow(() -> new IllegalStateException("the door was opened to nobody"));
    }
}
