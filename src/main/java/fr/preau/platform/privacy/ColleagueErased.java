package fr.preau.platform.privacy;

/**
 * Published in the transaction that erases an account of the team: what was written to it goes with it.
 *
 * @param address as the account had it
 */
public record ColleagueErased(long account, String address) {}
