package fr.preau.cycle.face;

import fr.preau.platform.picture.CutPicture.Frame;

/**
 * A picture of a cycle, without its points.
 *
 * @param width in pixels, of the wide file
 * @param mark of what is in it
 * @param words what is seen in it, for whoever does not see it
 */
public record CyclePicture(long id, int width, String mark, String words) {

    /** In pixels, of the file for telephones. */
    public static final int NARROW = Frame.COVER.narrowWidth();

    /** Where the wide file is, under a cycle's address. */
    public String file() {
        return "image-" + mark + ".jpg";
    }

    /** Where the file for telephones is. */
    public String narrowFile() {
        return "image-" + mark + "-" + NARROW + ".jpg";
    }
}
