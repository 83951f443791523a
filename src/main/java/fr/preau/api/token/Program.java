package fr.preau.api.token;

/** By what a method of the API gets the program that the guard let in, and the cycle of its address. */
public final class Program {

    /** An {@link ApiToken}. */
    public static final String ATTRIBUTE = "fr.preau.api.program";

    /** A {@link fr.preau.cycle.Cycle}, which that token may reach. */
    public static final String CYCLE = "fr.preau.api.cycle";

    private Program() {}
}
