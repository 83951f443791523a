package fr.preau.registration.person;

/** A person's link that opens nothing: cut short, forged, or replaced by a newer one. */
final class DeadLink extends RuntimeException {}
