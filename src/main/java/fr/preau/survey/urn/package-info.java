/**
 * The urn: what lets somebody answer once and nobody know what they answered (docs/decisions/0045). Tickets, sealed
 * ballots, counting, sums.
 */
@NamedInterface("urn")
@NullMarked
package fr.preau.survey.urn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
