package fr.preau.management.share;

import java.util.List;

/**
 * A poster of one page.
 *
 * @param days one line each, those that are to come
 * @param more how many more days there are than lines
 * @param url of the public page
 */
public record PosterView(String centre, String title, String place, List<String> days, int more, String url) {

    private static final int LONG = 80;

    public PosterView {
        days = List.copyOf(days);
    }

    /** Whether the title takes smaller letters. */
    public boolean longTitle() {
        return title.length() > LONG;
    }

    /** The address as somebody types it. */
    public String typed() {
        return url.replaceFirst("^https?://", "");
    }
}
