package fr.preau.exchange.live;

import fr.preau.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * What a page shows, as events of a stream (HTML Living Standard, « Server-sent events »).
 *
 * @param frame mark of everything but the counts
 * @param counts mark of the counts
 * @param whole the event that says everything
 * @param brief the event for whoever knows the frame and needs the counts alone
 */
public record LiveEvents(String frame, String counts, String whole, String brief) {

    private static final int MARK = 6;

    /**
     * A page of which all is told whenever something changes.
     *
     * @param frame what it is made of, as a text that is the same as long as the page is
     */
    public static LiveEvents all(String frame, String html) {
        var mark = mark(frame);
        var event = event("questions", mark + ".", html);
        return new LiveEvents(mark, "", event, event);
    }

    /**
     * A page whose counts are told alone as long as the rest stays: hundreds of people in one room, on one Wi-Fi,
     * are not sent a whole list for each vote.
     */
    public static LiveEvents counted(String frame, String html, String counts) {
        var mark = mark(frame);
        var counted = mark(counts);
        var id = mark + "." + counted;
        return new LiveEvents(mark, counted, event("questions", id, html), event("votes", id, counts));
    }

    /** By which a reader who lost the network says what it last saw. */
    String id() {
        return frame + "." + counts;
    }

    /** What somebody who last saw that is to be told; nothing if it is the same. */
    String since(String seen) {
        if (seen.equals(id())) {
            return "";
        }
        return seen.startsWith(frame + ".") ? brief : whole;
    }

    private static String event(String name, String id, String data) {
        return "event: " + name + "\nid: " + id + "\n"
                + data.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining())
                + (data.isEmpty() ? "data:\n\n" : "\n");
    }

    private static String mark(String text) {
        return Digest.hex(text.getBytes(StandardCharsets.UTF_8), MARK);
    }
}
