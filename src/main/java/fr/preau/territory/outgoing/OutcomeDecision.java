package fr.preau.territory.outgoing;

import java.time.LocalDate;

/**
 * What somebody decided that a neighbourhood is.
 *
 * @param basis the text or the act that says so
 * @param sitting of which committee; empty where it was none
 * @param by who of the team noted it
 */
public record OutcomeDecision(OutgoingOutcome outcome, String basis, String sitting, LocalDate on, String by) {}
