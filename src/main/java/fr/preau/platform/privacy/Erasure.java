package fr.preau.platform.privacy;

/** What becomes of a column when a person asks to be forgotten. */
public sealed interface Erasure {

    /** It goes at once, with the person, whatever its term. */
    record OnRequest() implements Erasure {}

    /** It goes with something that is not theirs alone, and somebody takes that away: an account, a page. */
    record With(String what) implements Erasure {}

    /** It stays: a figure of nobody by name, or what the centre has to be able to show. */
    record Stays(String why) implements Erasure {}

    static Erasure onRequest() {
        return new OnRequest();
    }

    static Erasure with(String what) {
        return new With(what);
    }

    static Erasure stays(String why) {
        return new Stays(why);
    }
}
