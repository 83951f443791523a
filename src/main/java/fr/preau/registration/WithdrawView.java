package fr.preau.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** The question before a person gives back their seat of one day. */
public record WithdrawView(
        String token, long dayId, LocalDate date, String cycleTitle, LocalTime start, Optional<LocalTime> end) {}
