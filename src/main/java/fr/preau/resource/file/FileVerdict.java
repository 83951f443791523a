package fr.preau.resource.file;

/** What a file turned out to be. */
sealed interface FileVerdict {

    /** It may stay. */
    record Fit(FileType type) implements FileVerdict {}

    /** It may not; why and what to do, in French. */
    record Unfit(String why) implements FileVerdict {}
}
