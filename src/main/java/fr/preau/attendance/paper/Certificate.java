package fr.preau.attendance.paper;

import java.time.Instant;

/**
 * One version of one person's certificate.
 *
 * @param version counted from 1, for each person
 */
public record Certificate(
        long id, long registrationId, int version, VerificationCode code, Attested attested, Instant madeAt) {}
