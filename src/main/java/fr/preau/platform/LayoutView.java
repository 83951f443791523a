package fr.preau.platform;

/**
 * What the public layout says around a page.
 *
 * @param title the page's own title, without the centre's name
 * @param description one or two sentences for search engines and shared links
 * @param canonicalUrl the page's one absolute address
 * @param centre the name of the centre that runs this instance
 * @param head more elements for the page's head, such as JSON-LD and links to feeds
 * @param look the centre's logo and colours
 * @param indexed whether search engines may keep the page
 * @param declared whether the centre declares how accessible the site is
 */
public record LayoutView(
        String title,
        String description,
        String canonicalUrl,
        String centre,
        Html head,
        boolean indexed,
        boolean declared,
        CentreLook look) {

    /** The same with these elements in the page's head. */
    public LayoutView with(Html elements) {
        return new LayoutView(title, description, canonicalUrl, centre, elements, indexed, declared, look);
    }
}
