package fr.preau.cycle.document;

/**
 * Something in a document that deserves its author's eye; the document was read nevertheless.
 *
 * @param line the first is 1
 * @param message in French: what, where, and the remedy
 */
public record Remark(int line, String message) {}
