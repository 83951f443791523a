package fr.preau.management;

import java.util.Optional;

/**
 * What the back office's layout says around a page.
 *
 * @param section the part of the navigation that the page belongs to: {@code cycles} or {@code messages}
 * @param done what has just been done, as a sentence
 */
public record ManagementLayoutView(
        String title, String section, String staffName, String centre, Optional<String> done) {}
