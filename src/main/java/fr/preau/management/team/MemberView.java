package fr.preau.management.team;

import fr.preau.staff.Member.State;

/** One account of the team, and what an administrator can do with it. */
public record MemberView(TeamView.Row row) {

    public boolean invited() {
        return row.state() == State.INVITED;
    }

    public boolean deactivated() {
        return row.state() == State.DEACTIVATED;
    }
}
