package fr.preau.resource;

/**
 * A link by which a speaker leaves what they share.
 *
 * @param sequence as the programme calls it; empty for the whole day
 * @param email where they are asked; empty for one that organisers hand over themselves
 * @param given how many files and addresses came by it and stand
 * @param open whether it opens anything
 */
public record SpeakerLink(
        long id, long day, String sequence, String speaker, String email, Consent consent, int given, boolean open) {

    /** Whether they are not to be asked again. */
    public boolean answered() {
        return given > 0 || consent == Consent.REFUSED;
    }

    /** The name that what they give is published with, often none. */
    String signature() {
        return consent == Consent.UNNAMED ? "" : speaker;
    }
}
