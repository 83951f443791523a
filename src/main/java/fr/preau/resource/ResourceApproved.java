package fr.preau.resource;

import java.util.Optional;

/** Everybody sees that resource once what it is of is over, in a transaction that is still open. */
public record ResourceApproved(long id, Optional<Long> day) {}
