package fr.preau.news;

/** Everybody reads that note from now on, in a transaction that is still open. */
public record NoteShown(long id) {}
