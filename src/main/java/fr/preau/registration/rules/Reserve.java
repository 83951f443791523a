package fr.preau.registration.rules;

import fr.preau.registration.Profile;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Seats of a day that only one profile may take, until an instant; what is left then goes to everybody.
 *
 * @param seats more than 0
 */
@NamedInterface("rules")
public record Reserve(Profile profile, int seats, Instant until) {}
