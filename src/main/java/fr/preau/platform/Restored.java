package fr.preau.platform;

import java.time.Instant;

/**
 * This instance was restored from a backup, in a transaction that is still open: what happened between the two moments
 * is not known here any more, though people outside may know of it.
 */
public record Restored(Instant taken, Instant now) {}
