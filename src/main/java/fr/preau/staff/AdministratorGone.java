package fr.preau.staff;

/**
 * Published in the transaction that shuts an account or gives it a lesser role: what an administrator let in goes with
 * them, or whoever left would keep a way in that no sign-in guards.
 */
public record AdministratorGone(long account) {}
