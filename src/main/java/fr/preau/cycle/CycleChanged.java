package fr.preau.cycle;

/** A cycle was written, published, planned or taken from the site, in a transaction that is still open. */
public record CycleChanged(long id) {}
