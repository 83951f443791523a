package fr.preau.platform;

import java.util.Optional;

/**
 * How the centre's pages look beyond what every instance has, by the addresses of its files.
 *
 * @param sheet of its own colours, with a mark of them; none where they are Préau's
 * @param logo of its picture, with a mark of it
 * @param logoSaysName whether the centre's name is written in it, and so not beside it
 * @param roof the colour of the head of the page, in the light and in the dark scheme
 */
public record CentreLook(
        Optional<String> sheet, Optional<String> logo, boolean logoSaysName, String roof, String darkRoof) {

    /** As Préau comes. */
    public static final CentreLook OWN =
            new CentreLook(Optional.empty(), Optional.empty(), false, "#0b4f5c", "#0d4a56");
}
