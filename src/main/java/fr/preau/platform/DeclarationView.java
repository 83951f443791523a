package fr.preau.platform;

import java.util.List;

/**
 * The declaration of accessibility.
 *
 * @param commitment the centre and what it does: « Le Rize s’engage »
 * @param declared whether the centre made it its own: until then nothing is said in its name
 * @param state as the law names it
 * @param percent of the criteria that apply, how many in a hundred are kept
 * @param exceptions what does not conform, a sentence each
 * @param contact the address to write to
 */
public record DeclarationView(
        String commitment,
        boolean declared,
        String url,
        String state,
        int percent,
        List<String> exceptions,
        String contact) {

    public DeclarationView {
        exceptions = List.copyOf(exceptions);
    }
}
