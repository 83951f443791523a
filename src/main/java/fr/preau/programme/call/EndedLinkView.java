package fr.preau.programme.call;

/**
 * What a link that ended says.
 *
 * @param action where a new one is asked for; empty once it was
 */
public record EndedLinkView(String sentence, String action) {}
