package fr.preau.registration;

import java.time.Instant;

/**
 * Seats of a day that only one profile may take, until an instant; what is left then goes to everybody.
 *
 * @param seats more than 0
 */
public record Reserve(Profile profile, int seats, Instant until) {}
