package fr.preau.exchange.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many streams are open: so many by one link, so many in all. Beyond it a page reads itself again by itself. */
final class Standing {

    private final int mostOfOneLink;
    private final int mostInAll;
    private final Map<String, Integer> byLink = new HashMap<>();
    private int inAll;

    Standing(int mostOfOneLink, int mostInAll) {
        this.mostOfOneLink = mostOfOneLink;
        this.mostInAll = mostInAll;
    }

    /** A stream's place, to be given back once. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** Empty if that link or the process has enough. */
    synchronized Optional<Place> take(String link) {
        var theirs = byLink.getOrDefault(link, 0);
        if (theirs >= mostOfOneLink || inAll >= mostInAll) {
            return Optional.empty();
        }
        byLink.put(link, theirs + 1);
        inAll++;
        return Optional.of(() -> leave(link));
    }

    private synchronized void leave(String link) {
        byLink.computeIfPresent(link, (_, number) -> number == 1 ? null : number - 1);
        inAll--;
    }

    synchronized int inAll() {
        return inAll;
    }
}
