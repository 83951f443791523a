package fr.preau.resource.file;

/** What a file turned out to be. */
sealed interface Verdict {

    /** It may stay. */
    record Fit(FileType type) implements Verdict {}

    /** It may not; why and what to do, in French. */
    record Unfit(String why) implements Verdict {}
}
