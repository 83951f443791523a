package fr.preau.exchange.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * What is shown of a day at one moment, made once for everybody who looks.
 *
 * @param seated the registrations that have a seat: nobody else is told more
 */
@NamedInterface("live")
public record Live(Set<Long> seated, Map<Page, LiveEvents> pages) {

    public Live {
        seated = Set.copyOf(seated);
        pages = Map.copyOf(pages);
    }

    /** Which page it is for. */
    public enum Page {
        PHONE,
        SCREEN,
        /** Of organisers: told that something changed, and never what, since what they may see is theirs to ask. */
        DESK
    }

    /** What that page is told. */
    LiveEvents told(Page page) {
        return Optional.ofNullable(pages.get(page)).orElseThrow();
    }
}
