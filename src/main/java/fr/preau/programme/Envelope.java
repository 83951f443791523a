package fr.preau.programme;

/**
 * What a funder has for a year, in cents.
 *
 * @param notified whether the amount is sure; if not it is announced
 * @param overReason why more than it holds was proposed or voted; empty if that is not so
 * @param overConfirmed whether the funder confirmed that
 */
public record Envelope(
        long id,
        long funderId,
        String funder,
        long cents,
        boolean notified,
        String overReason,
        boolean overConfirmed) {}
