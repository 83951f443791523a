package fr.preau.registration.desk;

import fr.preau.testing.TestInstance;

/** The hour at which an instance forgets those whose time is over. */
public final class Night {

    private Night() {}

    public static void passes(TestInstance preau) {
        preau.bean(RegistrationRetention.class).run();
    }
}
