package fr.preau.exchange.page;

import fr.preau.platform.InstanceSecret;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The code of a day, for the wall and the screen: who was not shown it finds no page. */
@NamedInterface("page")
@Component
public class DayCodes {

    private static final String PURPOSE = "questions";
    private static final Pattern CODE = Pattern.compile("([0-9a-z]{1,12})-([A-Za-z0-9_-]{22})");

    private final InstanceSecret secret;

    DayCodes(InstanceSecret secret) {
        this.secret = secret;
    }

    /** The address of the room's page, without the host. */
    public String path(long day) {
        return RoomPages.PATH + Long.toString(day, Character.MAX_RADIX) + "-"
                + secret.sign(PURPOSE, Long.toString(day));
    }

    /** The number of the day whose code it is. */
    Optional<Long> day(String code) {
        var found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(found.group(1), Character.MAX_RADIX))
                .filter(day -> secret.verifies(PURPOSE, Long.toString(day), found.group(2)));
    }
}
