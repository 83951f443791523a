package fr.preau.platform.address;

import java.util.UUID;

/**
 * What stands for the address of somebody who is not asked for one yet: at a domain that never exists (RFC 6761, 6.4),
 * so that nobody is ever written to at it, and another for each, since people are told apart by theirs.
 */
public final class NoAddress {

    private static final String DOMAIN = "@preau.invalid";

    private NoAddress() {}

    /** The same for the same arrival, sent twice. */
    public static String of(UUID arrival) {
        return "a-completer-" + arrival + DOMAIN;
    }

    public static boolean is(String email) {
        return email.endsWith(DOMAIN);
    }

    /** The address as people are shown it: nothing while there is none. */
    public static String shown(String email) {
        return is(email) ? "" : email;
    }
}
