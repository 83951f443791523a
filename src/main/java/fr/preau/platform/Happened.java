package fr.preau.platform;

/**
 * What came of the gesture before a page.
 *
 * @param changed whether anything is not as it was before
 */
public record Happened(String sentence, boolean changed) {}
