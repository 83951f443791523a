package fr.preau.privacy;

/**
 * What is asked before a person is forgotten.
 *
 * @param registrations how many of their address
 */
public record EraseView(String token, String email, int registrations) {}
