package fr.preau.management;

import java.time.LocalDate;

/**
 * The question before an organiser gives back somebody's seat.
 *
 * @param person first and last name
 * @param action the address to post to
 */
public record WithdrawPersonView(
        String slug, String cycleTitle, String person, String email, LocalDate date, String action) {}
