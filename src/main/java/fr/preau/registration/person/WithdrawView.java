package fr.preau.registration.person;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The question before a person gives back their seat of one day.
 *
 * @param replaceable whether they may name somebody to come instead, which is proposed first
 * @param workshops whether workshops of that day may be given back with it
 */
public record WithdrawView(
        String token,
        long dayId,
        LocalDate date,
        String cycleTitle,
        LocalTime start,
        Optional<LocalTime> end,
        boolean replaceable,
        boolean workshops) {}
