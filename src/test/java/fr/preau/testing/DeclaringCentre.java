package fr.preau.testing;

import fr.preau.platform.centre.Centre;
import fr.preau.platform.centre.CentreProfile;

/** A centre that has made the declaration of accessibility its own. */
public final class DeclaringCentre {

    private DeclaringCentre() {}

    public static void at(TestInstance preau) {
        var centre = preau.bean(Centre.class);
        var now = centre.stored();
        centre.replace(new CentreProfile(
                now.version(),
                now.name(),
                now.article(),
                now.sender(),
                now.mailFrom(),
                now.replyTo(),
                now.palette(),
                now.logo(),
                now.legalNotice(),
                now.privacy(),
                now.accessibility(),
                true,
                now.defaults()));
    }
}
