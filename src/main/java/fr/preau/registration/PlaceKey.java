package fr.preau.registration;

/** One person's place on one day, whatever its state. */
public record PlaceKey(long registrationId, long dayId) {}
