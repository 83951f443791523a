package fr.preau.resource;

import java.util.Optional;

/** Nobody but organisers sees that resource any more, if it is still there; in a transaction that is still open. */
public record ResourceWithdrawn(long id, Optional<Long> day) {}
