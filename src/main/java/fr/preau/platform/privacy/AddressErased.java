package fr.preau.platform.privacy;

/**
 * Whoever has that address asked to be forgotten everywhere, in a transaction that is still open: what is kept by the
 * address alone goes in the same one. Registrations are forgotten by their numbers.
 *
 * @param address in lower case
 */
public record AddressErased(String address) {}
