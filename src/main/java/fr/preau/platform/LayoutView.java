package fr.preau.platform;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the public layout says around a page.
 *
 * @param title the page's own title, without the centre's name
 * @param description one or two sentences for search engines and shared links
 * @param canonicalUrl the page's one absolute address
 * @param centre the name of the centre that runs this instance
 * @param head more elements for the page's head, such as JSON-LD and links to feeds
 * @param look the centre's logo and colours
 * @param room where of the site the page is, if in one of its rooms
 * @param card the picture beside a link to the page, where people share it
 * @param indexed whether search engines may keep the page
 * @param declared whether the centre declares how accessible the site is
 * @param mailed whether a mail server is set: without one, messages are kept and none is sent
 */
public record LayoutView(
        String title,
        String description,
        String canonicalUrl,
        String centre,
        Html head,
        boolean indexed,
        boolean declared,
        boolean mailed,
        CentreLook look,
        Optional<Room> room,
        Optional<Card> card) {

    /**
     * A picture of 1,200 by 630 points.
     *
     * @param url absolute
     * @param words what it says, for whoever does not see it
     */
    public record Card(String url, String words) {}

    /** The same with that picture beside links to it. */
    public LayoutView with(Card picture) {
        return new LayoutView(
                title,
                description,
                canonicalUrl,
                centre,
                head,
                indexed,
                declared,
                mailed,
                look,
                room,
                Optional.of(picture));
    }

    /** The same with these elements in the page's head. */
    public LayoutView with(Html elements) {
        return new LayoutView(
                title, description, canonicalUrl, centre, elements, indexed, declared, mailed, look, room, card);
    }

    /** The rooms of the public site, in the order of its navigation. */
    public enum Room {
        MEETINGS("Rencontres", "/", "/rencontre"),
        RESOURCES("Ressources", "/ressources", "/ressources"),
        NEWS("Actualités", "/actualites", "/actualites");

        private final String label;
        private final String address;
        private final String under;

        Room(String label, String address, String under) {
            this.label = label;
            this.address = address;
            this.under = under;
        }

        /** The room that holds the page at this path. */
        public static Optional<Room> of(String path) {
            return Arrays.stream(values())
                    .filter(room -> path.equals(room.address) || path.startsWith(room.under))
                    .findFirst();
        }

        public String label() {
            return label;
        }

        public String address() {
            return address;
        }
    }
}
