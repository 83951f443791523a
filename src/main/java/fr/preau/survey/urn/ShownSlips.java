package fr.preau.survey.urn;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which slip a screen shows next: among the last ones, since papers are handed out from the first, and one that no
 * screen of this process has shown, so that two side by side do not show the same. It remembers digests alone, neither
 * when nor to whom nor, but for the last one, in which order; in memory and never on disk.
 */
@Component
public class ShownSlips {

    /** Among so many it is drawn: neither one's place in the line nor another process leads to the same. */
    private static final int DRAWN_AMONG = 8;

    private static final int MOST_REMEMBERED = 20_000;

    private final Set<String> shown = new HashSet<>();
    private final SecureRandom random = new SecureRandom();
    private String last = "";

    /** @param left the tickets that were not used, in the order in which they are printed */
    public synchronized Optional<String> next(List<String> left) {
        var fresh = fresh(left);
        if (fresh.isEmpty()) {
            left.stream().map(ShownSlips::digest).forEach(shown::remove);
            shown.add(last);
            fresh = left.size() == 1 ? left : fresh(left);
        }
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var ticket = fresh.get(fresh.size() - 1 - random.nextInt(Math.min(DRAWN_AMONG, fresh.size())));
        if (shown.size() >= MOST_REMEMBERED) {
            shown.clear();
        }
        last = digest(ticket);
        shown.add(last);
        return Optional.of(ticket);
    }

    private List<String> fresh(List<String> left) {
        return left.stream().filter(ticket -> !shown.contains(digest(ticket))).toList();
    }

    private static String digest(String ticket) {
        return HexFormat.of().formatHex(UrnKey.digest(ticket));
    }
}
