package fr.preau.territory.source;

/** Why a file is not taken: what, at which line, and what to do; in French. Nothing is changed. */
final class Refusal extends Exception {

    Refusal(String words) {
        super(words);
    }

    static Refusal at(long line, String words) {
        return new Refusal("Ligne " + line + " : " + words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
