package fr.preau.resource;

/**
 * A link by which a speaker leaves what they share.
 *
 * @param sequence as the programme calls it; empty for the whole day
 * @param open whether it opens anything
 */
public record SpeakerLink(long id, long day, String sequence, String speaker, boolean open) {}
