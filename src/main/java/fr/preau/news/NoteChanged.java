package fr.preau.news;

/** That note says something else from now on, in a transaction that is still open. */
public record NoteChanged(long id) {}
