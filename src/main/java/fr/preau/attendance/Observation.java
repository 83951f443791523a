package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import java.time.Instant;
import java.util.UUID;

/**
 * What a phone, a list or a sheet says was seen of one person on one half-day.
 *
 * @param id made by whoever recorded: the same observation sent twice is one
 */
public record Observation(UUID id, long registrationId, Part part, What what, How how, Instant happenedAt) {}
