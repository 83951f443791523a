package fr.preau.survey;

/** What became of the wish to open a survey. */
public sealed interface Opening {

    /** So many were asked. */
    record Opened(int asked) implements Opening {}

    /** It opens by itself once its day is over. */
    record Planned() implements Opening {}

    /** Nothing was done, and why, as a sentence in French. */
    record Refused(String why) implements Opening {}
}
