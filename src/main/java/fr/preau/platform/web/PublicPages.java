package fr.preau.platform.web;

import java.util.Optional;

/**
 * Pages that are the same for everybody, rendered once per state and served from memory. A module that
 * has some offers a bean of this type.
 */
public interface PublicPages {

    /**
     * Renders the page at that path, or nothing if the path is not one of this module's.
     *
     * @param path decoded, without the query
     */
    Optional<RenderedPage> render(String path);
}
