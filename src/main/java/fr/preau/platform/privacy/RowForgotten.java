package fr.preau.platform.privacy;

/**
 * Somebody is forgotten whom a table knew by the number of a row, in a transaction that is still open: they wanted no
 * more letters, took their name back, or their account was erased. A number is never given again.
 *
 * @param table that had the row
 */
public record RowForgotten(String table, long id) {}
