package fr.preau.management.team;

import fr.preau.staff.Member.State;
import java.util.Optional;

/**
 * One account of the team, and what an administrator can do with it.
 *
 * @param provider the name of the identity provider that the account is bound to
 * @param hasKey whether a passkey opens it
 */
public record MemberView(TeamView.Row row, Optional<String> provider, boolean hasKey) {

    public boolean invited() {
        return row.state() == State.INVITED;
    }

    public boolean deactivated() {
        return row.state() == State.DEACTIVATED;
    }
}
