package fr.preau.staff;

import java.security.Principal;

/** A member of the centre's staff, as whom somebody is signed in. */
public record Account(long id, String email, String name, Role role) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
