package fr.preau.exchange.page;

import fr.preau.platform.link.SignedTokens;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The code of a day, for the wall and the screen: who was not shown it finds no page. */
@NamedInterface("page")
@Component
public class DayCodes {

    private static final String PURPOSE = "questions";

    private final SignedTokens tokens;

    DayCodes(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** The address of the room's page, without the host. */
    public String path(long day) {
        return DayCodePages.PATH + tokens.of(PURPOSE, day, Long.toString(day));
    }

    /** The number of the day whose code it is. */
    Optional<Long> day(String code) {
        return tokens.read(PURPOSE, code, Optional::of, day -> Long.toString(day));
    }
}
